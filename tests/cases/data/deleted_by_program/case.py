"""A name that the program deleted stays deleted when its statement did not change. (R5)"""

KEPT = {"m.temporary": "deleted by the program"}
PROBES = ["m.f()"]


def hold():
    import m

    del m.temporary


def check(held, update):
    import m

    assert not hasattr(m, "temporary")
