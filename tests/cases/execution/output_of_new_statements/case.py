"""What new statements print, they print once. (R10, R13)"""

IMPORTS = ["m"]
PRINTS = True
PROBES = ["m.X", "m.lines"]


def check(held, update):
    import m

    assert m.X == 2 and m.lines == ["made 2"]
