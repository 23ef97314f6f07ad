class C:
    @staticmethod
    def double(x):
        return x * 2

    @classmethod
    def make(cls):
        return f"old {cls.__name__}"

    @property
    def size(self):
        return "old size"

    @staticmethod
    def plain():
        return "static"
