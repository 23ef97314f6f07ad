from abc import ABC


class Sized(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        return hasattr(C, "size") or NotImplemented


class A:
    size = 1


class B:
    pass
