import abc


class Meta(type):
    pass


class A:
    def f(self):
        return 1


class B(A):
    pass


class C(metaclass=abc.ABCMeta):
    pass


class D(C):
    pass


ANSWERS = [isinstance(B(), A), isinstance(D(), A), isinstance(D(), C)]
