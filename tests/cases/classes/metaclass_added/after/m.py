class M(type):
    def hello(cls):
        return cls.__name__ + "!"

    def __call__(cls, *a):
        return super().__call__(*a)


class A(metaclass=M):
    x = 2
