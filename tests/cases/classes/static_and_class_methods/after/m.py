class Tool:
    @staticmethod
    def double(x):
        return x * 20

    @classmethod
    def name(cls):
        return f"new {cls.__name__}"


class Sub(Tool):
    pass
