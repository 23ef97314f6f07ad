import abc


class Meta(abc.ABCMeta):
    pass


class A(metaclass=Meta):
    @abc.abstractmethod
    def f(self):
        return 1


A.register(int)


class B(A):
    def f(self):
        return 2


class C:
    pass


class D(C):
    pass


ANSWERS = [isinstance(B(), A), isinstance(D(), A), isinstance(D(), C), isinstance(2, A)]
