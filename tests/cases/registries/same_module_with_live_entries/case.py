"""What the program registered itself stays in the registry, beside the entries of the new source. (R5, R10)"""

KEPT = {"m.REGISTRY": "the program has registered something"}


def hold():
    import m

    @m.register
    def live():
        return "live"

    return live


def check(held, update):
    import m

    assert sorted(f() for f in m.REGISTRY) == ["b", "live", "new a"]
    assert held in m.REGISTRY
