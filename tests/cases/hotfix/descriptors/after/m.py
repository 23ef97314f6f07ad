class C:
    @staticmethod
    def double(x):
        return x * 100

    @classmethod
    def make(cls):
        return f"new {cls.__name__}"

    @property
    def size(self):
        return "new size"

    def plain(self):
        return "was static"
