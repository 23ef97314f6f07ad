from collections.abc import Iterable, Hashable, Sized, Callable


class A:
    def __len__(self):
        return 3


class B:
    def __iter__(self):
        return iter(())

    def __call__(self):
        return 3
