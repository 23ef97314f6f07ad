class T:
    @staticmethod
    def a():
        return "a"

    @classmethod
    def b(cls):
        return cls.__name__

    @property
    def c(self):
        return type(self).__name__

    def d(self):
        return type(self).__name__

    @classmethod
    def e(cls):
        return cls.__name__

    def f(self, x):
        return x
