"""A partial moved to another module of the update is one object under both names. (R1, R2)"""

MODULES = ["a", "b"]
IMPORTS = ["b", "a"]
PROBES = ["a.f(1)", "b.f is a.f"]
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def check(held, update):
    import a
    import b

    assert a.f is b.f and a.f(3) == 8
