"""What modules give that are imported by computed names follows their source. (R10)"""

MODULES = ["m", "plug_a", "extra"]
PROBES = [
    "m.APP",
    "m.DOUBLE",
    "m.TRIPLE",
    "m.NAMES",
    "m.same is m.extra",
]
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.APP, m.extra


def check(held, update):
    import m

    assert held == (m.APP, m.extra)
