class A:
    def f(self):
        return "A"


class B(A):
    def g(self):
        return "B"
