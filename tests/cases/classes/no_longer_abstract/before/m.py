from abc import ABC, abstractmethod


class A(ABC):
    def f(self):
        return 2

    @abstractmethod
    def g(self): ...


class B(A):
    def g(self):
        return "g"
