import functools


class Traced:
    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function = function

    def __call__(self, *args):
        return self.function(*args)


@Traced
def f(x: list[str]) -> int | str:
    return x


KINDS = {"one": list[int], "three": dict[str, int]}
