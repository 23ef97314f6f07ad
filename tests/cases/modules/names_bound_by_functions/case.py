"""Names that functions have bound at import leave when no function binds them any more; the program's own stay. (R3)"""

PROBES = ["m.X, m.kept, [hasattr(m, name) for name in ('Y', 'P')]"]
KEPT = {"m.Lazy": "the program has called later() since", "m.Z": "the program has called later() since"}
SKIP = {"late": "without a recorded base, nothing tells when a function has bound its global names"}


def hold():
    import m

    m.later()


def check(held, update):
    import m

    assert m.Z == 1 and m.Lazy == 2
