"""A file may become empty, and an empty one may get content; comments alone change nothing. (R2, R3)"""

MODULES = ["full", "empty", "words"]
PROBES = ["hasattr(full, 'f')", "empty.g()", "words.h()", "trace(words.fail)"]


def hold():
    import full
    import words

    return full.f, words.h


def check(held, update):
    import words

    f, h = held
    assert f() == "f" and h is words.h
