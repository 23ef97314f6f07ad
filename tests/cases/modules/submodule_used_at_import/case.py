"""A module that takes a submodule from its package at import finds it made, whatever else of the package runs. (R2, R10)"""

MODULES = ["p.widgets", "p.fields", "p"]
SKIP = {"late": "without a recorded base, data made by a call stays"}
PROBES = ["p.W.kind", "p.fields.W.kind"]


def hold():
    import p

    return p.widgets.Old


def check(held, update):
    import p

    assert p.widgets.Old is held
    assert issubclass(type(p.W), held)
