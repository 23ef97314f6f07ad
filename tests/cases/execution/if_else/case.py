"""An `if` whose condition changed binds what its other branch says; what only the first one bound is gone. (R10)"""

PROBES = ["m.mode()", "m.LEVEL", "hasattr(m, 'only_fast')", "hasattr(m, 'only_slow')", "m.Kind.name"]
SKIP = {"late": "what a compound statement bound has no known base (R5)"}


def hold():
    import m

    return m.mode


def check(held, update):
    assert held() == "slow"
