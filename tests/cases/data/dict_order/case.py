"""A dict that the program did not touch has the order of a fresh start. (R2, R6)"""

PROBES = ["list(m.MENU)", "list(m.NESTED['b'])"]


def hold():
    import m

    return m.MENU, m.NESTED["b"]


def check(held, update):
    import m

    menu, inner = held
    assert m.MENU is menu and list(menu) == ["save", "open", "new", "quit"]
    assert m.NESTED["b"] is inner
