class M(type):
    def hello(cls):
        return cls.__name__


class A:
    x = 1


class S(A):
    pass
