"""A list table has the rows of the new source, in place; an alias of a row stays the row it was. (R5, R6)"""

IMPORTS = ["m", "user"]
PROBES = ["m.LEVELS", "user.names()", "m.ROWS"]


def hold():
    import m

    return m.LEVELS, m.ROWS, m.ROWS[0], m.ROWS[1]


def check(held, update):
    import m
    import user

    levels, rows, easy, hard = held
    assert m.LEVELS is levels is user.LEVELS and user.names() == ["easy", "normal", "hard"]
    assert m.ROWS is rows
    assert rows[1] is easy == {"name": "easy"} and rows[2] is hard == {"name": "hard"}
