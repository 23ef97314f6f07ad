"""A closure that a module made at import follows the changed value it was made from. (R2, R10)"""

PROBES = ["m.add(1)", "m.later()"]
SKIP = {"late": "what an expression made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.later


def check(held, update):
    assert held() == 51
