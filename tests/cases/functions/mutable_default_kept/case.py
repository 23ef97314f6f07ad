"""What a program has put into a mutable default value stays when only the body changes. (R5, R10)"""

KEPT = {"m.remember": "its default value holds state"}


def hold():
    import m

    assert m.remember(1) == [1]
    return m.remember


def check(held, update):
    assert held(2) == ["all", 1, 2]
