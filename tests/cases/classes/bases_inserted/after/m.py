class X:
    def f(self):
        return "X"


class Y(X):
    def h(self):
        return "Y"


class A(Y):
    def g(self):
        return super().f()


class Mix:
    def mix(self):
        return "mix"


class S(Mix, A):
    pass
