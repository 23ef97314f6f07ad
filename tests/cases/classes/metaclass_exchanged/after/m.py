class M(type):
    def hello(cls):
        return "M"


class M2(type):
    def hello(cls):
        return "M2"


class A(metaclass=M2):
    x = 2
