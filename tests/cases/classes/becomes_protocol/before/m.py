class P:
    def f(self): ...


class A(P):
    pass
