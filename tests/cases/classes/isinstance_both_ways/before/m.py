class A:
    def f(self):
        return "old"


class B(A):
    pass
