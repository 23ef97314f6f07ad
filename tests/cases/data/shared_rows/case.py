"""Rows that shared one list in the source and no longer do, or the other way round, follow the source. (R2, R6)"""

PROBES = [
    "m.grid",
    "len({id(row) for row in m.grid})",
    "len({id(row) for row in m.spare})",
    "len({id(row) for row in m.pair})",
    "m.by_name['a'] is m.by_name['b']",
]
KEPT = {"m.made_by_program": "state of the program"}
SKIP = {"late": "what an expression made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    m.made_by_program[1] = m.made_by_program[0]
    return m.grid, m.grid[0]


def check(held, update):
    import m

    grid, row = held
    assert m.grid is grid and m.grid[0] is row
    assert m.made_by_program[0] is m.made_by_program[1]
