from abc import ABC, abstractmethod


class A(ABC):
    @abstractmethod
    def f(self): ...
    @abstractmethod
    def h(self): ...
    def g(self):
        return "g"


class B(A):
    def f(self):
        return 2
