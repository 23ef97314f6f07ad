class A:
    level = 3

    def f(self):
        return "new"


class B(A):
    x = 1
