class M(type):
    def hello(cls):
        return cls.__name__ + "!"


class A(metaclass=M):
    x = 2


class S(A):
    pass
