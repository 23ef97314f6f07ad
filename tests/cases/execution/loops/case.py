"""Tables filled by `for` and `while` loops follow what the loops depend on, in place. (R10)"""

PROBES = ["m.squares", "m.powers", "m.names", "m.i", "m.n"]
SKIP = {"late": "what a compound statement bound has no known base (R5)"}


def hold():
    import m

    return m.squares, m.powers


def check(held, update):
    import m

    squares, powers = held
    assert m.squares is squares == {0: 0, 1: 10, 2: 40, 3: 90}
    assert m.powers is powers == [1, 3, 9]
