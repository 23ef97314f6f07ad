"""Libraries that look up the module of a class while it is made find its new names there. (R10)"""

PROBES = ["typing.get_type_hints(m.Item)", "m.Item()", "[f.type for f in dataclasses.fields(m.Item)]", "m.HINTS"]
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.Item


def check(held, update):
    import m

    assert m.Item is held and m.Item().size.w == 3
