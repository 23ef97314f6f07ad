"""What is computed by methods of changed data follows it, through any number of modules. (R2)"""

MODULES = ["a", "b", "c"]
SKIP = {"late": "nobody knows what the class had when it was made"}
PROBES = ["b.LOUD", "b.WORDS", "b.Shout.text", "c.Shown.title", "c.Shown().tail", "c.f()"]


def hold():
    import c

    return c.Shown, c.Shown(), c.f


def check(held, update):
    import c

    cls, shown, f = held
    assert cls is c.Shown and cls.title == shown.title == "EMBER" and shown.tail == ["ember", "red"] and f() == "EMBER!"
