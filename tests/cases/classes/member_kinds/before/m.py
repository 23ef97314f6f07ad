class A:
    def a(self):
        return "a"

    b = 1

    @property
    def c(self):
        return "c"

    @classmethod
    def d(cls):
        return "d"

    @staticmethod
    def e():
        return "e"

    class f:
        pass

    g = [1]
