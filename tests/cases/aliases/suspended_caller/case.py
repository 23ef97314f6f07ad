"""A generator that is suspended in its own code calls the new code when it goes on. (R1, R12)"""

IMPORTS = ["m", "user"]


def hold():
    import user

    steps = user.steps()
    delegating = user.delegating()
    assert next(steps) == "old" and next(delegating) == "old 1"
    return steps, delegating


def check(held, update):
    steps, delegating = held
    assert list(steps) == ["new", "new"]
    assert list(delegating) == ["old 2", "new 1", "new 2"]
