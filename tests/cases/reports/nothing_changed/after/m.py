# A comment.


def f():
    # Another comment.

    return 1


def fail():
    raise ValueError
