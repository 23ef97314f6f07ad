"""What isinstance() has answered before is forgotten when __subclasshook__ changes. (R18)"""

PROBES = ["isinstance(m.A(), m.Sized)", "isinstance(m.B(), m.Sized)"]


def hold():
    import m

    assert isinstance(m.A(), m.Sized) and not isinstance(m.B(), m.Sized)
