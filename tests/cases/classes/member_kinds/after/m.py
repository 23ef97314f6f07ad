class A:
    a = 5

    def b(self):
        return "b"

    @classmethod
    def c(cls):
        return "c"

    @staticmethod
    def d():
        return "d"

    @property
    def e(self):
        return "e"

    def f(self):
        return "f"

    class g:
        pass
