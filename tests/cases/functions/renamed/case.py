"""A renamed function is there under its new name only. (R2, R3)"""

PROBES = ["m.attack()", "hasattr(m, 'fire')", "m.play()"]


def hold():
    import m

    return m.fire, m.play


def check(held, update):
    fire, play = held
    assert fire() in ("old", "new")  # an orphan, or taken over by its new name: callable in both cases
    assert play() == "new"
