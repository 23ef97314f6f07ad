from abc import ABC, abstractmethod


class A(ABC):
    @abstractmethod
    def f(self): ...
    @abstractmethod
    def g(self): ...


class B(A):
    def f(self):
        return 1

    def g(self):
        return 1
