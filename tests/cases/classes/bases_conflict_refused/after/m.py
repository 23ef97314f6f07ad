class X:
    pass


class A(X):
    pass
