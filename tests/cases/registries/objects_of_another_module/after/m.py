import functools

from app import handle


class Counted:
    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function = function
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)


@handle("run")
@Counted
def run(x):
    """Runs."""
    return x, "new"


LIMITS = {"low": 2, "high": 5, "step": 1}
handle("limits")(LIMITS)
