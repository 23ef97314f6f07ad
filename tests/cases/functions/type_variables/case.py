"""Type variables and new types made by calls follow the source. (R2, R5)"""

PROBES = [
    "m.T.__bound__",
    "m.P.__covariant__",
    "m.Id.__supertype__",
    "m.first.__annotations__['return'] is m.T",
    "m.first([1, 2])",
]
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.first, m.Kept


def check(held, update):
    import m

    first, kept = held
    assert m.first is first and m.Kept is kept
