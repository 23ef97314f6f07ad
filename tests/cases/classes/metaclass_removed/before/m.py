class M(type):
    def hello(cls):
        return "M"


class A(metaclass=M):
    x = 1


class S(A):
    pass
