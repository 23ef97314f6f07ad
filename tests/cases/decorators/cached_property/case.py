"""A cached_property computes with the new code; what an instance has computed already is its state. (R5, R18)"""

PROBES = ["m.C().size", "m.C.size.__doc__", "m.C().other"]


def hold():
    import m

    computed, fresh = m.C(), m.C()
    assert computed.size == 1
    return computed, fresh


def check(held, update):
    computed, fresh = held
    assert computed.size == 1 and fresh.size == 10
    del computed.size
    assert computed.size == 10 and computed.other == "other"
