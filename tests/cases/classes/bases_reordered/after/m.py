class X:
    n = "x"

    def f(self):
        return "X"


class Y:
    n = "y"

    def f(self):
        return "Y"


class A(Y, X):
    def g(self):
        return super().f()


class S(A):
    pass
