"""A member of a StrEnum or IntFlag whose value changes is another object; the old one stays what it was. (R1, R2)"""

PROBES = ["list(m.S)", "m.S('z') + '!'", "list(m.F)", "m.F(4) is m.F.W"]


def hold():
    import m

    return m.S.X, m.S.Y, m.F.R, m.F.W


def check(held, update):
    import m

    x, y, r, w = held
    assert m.S.X is x and m.S.Y is not y and y == "y"
    assert m.F.R is r and m.F.W is not w and w == 2
