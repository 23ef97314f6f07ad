class B:
    def g(self):
        return "B2"


class A(B):
    def f(self):
        return "A2"
