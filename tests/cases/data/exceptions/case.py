"""Exceptions that a module holds are data: new arguments arrive, in place for classes of the program. (R1, R5, R6)"""

SKIP = {"late": "without a recorded base, data that calls have made keeps its state"}
PROBES = [
    "m.NOT_FOUND.args",
    "(m.DISK.args, m.DISK.errno, m.DISK.filename, str(m.DISK))",
    "(m.MISSING.args, m.MISSING.name)",
    "m.ERRORS[404].args",
    "m.OTHERS",
    "m.no_such_module",
]
KEPT = {"m.FULL": "the program counts", "m.ERRORS": "one of its errors counts", "m.NOT_FOUND": "the program counts"}


def hold():
    import m

    m.FULL.seen += 1
    m.NOT_FOUND.seen += 2
    return m.NOT_FOUND, m.DISK, m.FULL


def check(held, update):
    import m

    assert (m.NOT_FOUND, m.DISK, m.FULL) == held
    assert m.ERRORS[404] is m.NOT_FOUND
    assert (m.FULL.seen, m.NOT_FOUND.seen) == (1, 2)
