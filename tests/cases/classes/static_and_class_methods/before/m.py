class Tool:
    @staticmethod
    def double(x):
        return x * 2

    @classmethod
    def name(cls):
        return f"old {cls.__name__}"


class Sub(Tool):
    pass
