"""A name may become a partial or a bound method of a module-level object, and such names follow what they lead to. (R2)"""

PROBES = ["m.hit(1)", "m.roll()", "m.shot()"]
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.roll, m.dice


def check(held, update):
    import m

    roll, dice = held
    assert roll() == "new 6" and m.dice is dice and m.shot() == ("damage", 5, 9)
