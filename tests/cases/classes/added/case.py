"""New classes are there whole, with the new module as theirs, and old code can derive from and use them. (R2)"""

PROBES = ["m.make().go()", "m.New.__module__", "m.New().me() is m.New", "m.Child().go()", "same(m.New()).go()"]


def hold():
    import m

    return m.make


def check(held, update):
    import m

    assert type(held()) is m.New
    assert m.New.go.__globals__ is vars(m)
