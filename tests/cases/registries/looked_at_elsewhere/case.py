"""What modules have computed from a registry at import follows when only a plugin has changed. (R2, R10)"""

MODULES = None
IMPORTS = ["core", "other", "plug", "report"]
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}
PROBES = [
    "report.NAMES",
    "report.COUNT",
    "report.BY",
    "report.RESULTS",
    "plug.KNOWN",
    "core.ORDER",
    "list(core.REGISTRY)",
]


def hold():
    import core
    import other
    import plug
    import report

    return core.REGISTRY, core.ORDER, other.other, plug.first, report.NAMES, report.RESULTS


def check(held, update):
    import core
    import other
    import plug
    import report

    now = core.REGISTRY, core.ORDER, other.other, plug.first, report.NAMES, report.RESULTS
    assert all(a is b for a, b in zip(held, now, strict=True))
    assert core.REGISTRY["other"] is other.other and core.REGISTRY["first"] is plug.first
