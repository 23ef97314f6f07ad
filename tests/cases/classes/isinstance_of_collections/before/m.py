from collections.abc import Iterable, Hashable, Sized, Callable


class A:
    def __iter__(self):
        return iter(())


class B:
    pass
