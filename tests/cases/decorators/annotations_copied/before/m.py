import functools
from collections.abc import Callable


class Traced:
    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function = function

    def __call__(self, *args):
        return self.function(*args)


@Traced
def f(x: list[int], y: list[int] = 2, z: Callable[[int], str] = None) -> int | None:
    return x, y


KINDS = {"one": list[int], "two": tuple[int, ...], "three": int | str, "four": Callable[[int], str]}
