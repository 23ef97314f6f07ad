"""Partials and bound methods are values: a changed one has the arguments of its new version. (R5, R9)"""

PROBES = ["m.P()", "m.TABLE['q']()", "m.R()", "m.roll()"]
KEPT = {"m.TABLE": "the program has changed a value in it"}
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    m.TABLE["same"].args[0].append(8)
    return m.SHARED, m.TABLE["same"], m.P


def check(held, update):
    import m

    shared, same, p = held
    assert m.SHARED is shared == {"a": 2} and m.R.args[0] is shared
    assert p() == ("new", ([1, 2],), {"key": {"a": 1}})  # whoever holds the old one has its arguments
    assert same() == ("new", ([7, 8],), {})
