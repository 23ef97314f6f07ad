class M(type):
    def hello(cls):
        return "M"


class A:
    x = 2


class S(A):
    pass
