"""A class with instances in its newer layout cannot go back to the older one; without them it can. (R15, R16)"""

SKIP = {"undo": "it undoes the update itself", "faults": "it undoes the update itself"}


def hold():
    import m

    return m.P


def check(held, update):
    import m

    import midflight

    p = m.P()
    p.x = p.y = p.z = 1
    try:
        update.undo()
    except midflight.RefusedError as error:
        assert "MF109" in str(error) and "1 live instance has" in str(error)
    else:
        assert 0
    assert p.z == 1 and m.P().f() == 2
    del p
    update.undo()
    assert m.P().f() == 1 and m.P.__basicsize__ == object.__basicsize__ + tuple.__itemsize__
    midflight.reload(["m"])
