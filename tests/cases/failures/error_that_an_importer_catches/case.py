"""A module of the update that raises fails it, even where its importer catches the error: never half of it. (R13, R14)"""

MODULES = ["m", "part"]
IMPORTS = ["m", "part"]
EXPECT = "ExecuteError"
CAUSE = "ValueError"


def hold():
    import m
    import part

    return m.part, part.VALUES


def check(held, error):
    import m
    import part

    assert held == (m.part, part.VALUES) and part.VALUES == [1] and m.LIMIT == 1 and part.LAST == 1
    assert "part.py:2" in str(error)
