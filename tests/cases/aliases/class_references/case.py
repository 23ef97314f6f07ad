"""Classes in containers, as default arguments, in `isinstance` tuples and as base classes elsewhere are the new ones.
(R1)"""

IMPORTS = ["m", "user"]
PROBES = ["user.make().go()", "user.KINDS['p']().go()", "user.is_known(m.Player())", "user.Mage().go()"]


def hold():
    import m
    import user

    return user.make(), user.Mage(), m.Player, [m.Player]


def check(held, update):
    import m
    import user

    made, mage, cls, listed = held
    assert made.go() == "new" and mage.go() == "new mage"
    assert cls is m.Player is listed[0] is user.KINDS["p"]
    assert user.is_known(made) and isinstance(mage, m.Player)
