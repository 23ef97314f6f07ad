class X:
    n = "x"

    def f(self):
        return "X"


class Y:
    n = "y"

    def f(self):
        return "Y"


class A(X, Y):
    def g(self):
        return super().f()


class S(A):
    pass
