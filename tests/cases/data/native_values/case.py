"""Compiled patterns and structs, decimals, dates, paths, slices, partials and getters are values: changed ones are re-bound. (R9)"""

IMPORTS = ["m", "user"]
PROBES = ["m.find('b')", "m.PRICE", "m.DAY", "m.PLACE", "m.double(4)", "m.KEY({'a': 1, 'b': 2})", "m.AT", "m.SPLIT('1a2b3')", "m.PART", "m.FORM.size", "user.PATTERN is m.PATTERN", "user.find('b')", "m.SAME is user.SAME"]
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.SAME, m.find


def check(held, update):
    import m

    same, find = held
    assert m.SAME is same and find("b") == "b"
