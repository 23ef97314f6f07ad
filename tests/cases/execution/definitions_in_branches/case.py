"""Function bodies inside `if`, `try`, `with` and `for` follow the source and keep their identity. (R1, R10)"""

PROBES = ["m.in_if()", "m.in_else()", "m.in_try()", "m.in_with()", "m.in_for()", "m.C().go()"]


def hold():
    import m

    return m.in_if, m.in_else, m.in_try, m.in_with, m.in_for, m.C().go


def check(held, update):
    assert [f() for f in held] == ["new"] * 6
