"""Routes as tuples of pattern and function, as named tuples and as dataclasses, beside those of other modules. (R1, R10)"""

IMPORTS = ["router", "m", "other"]
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}
PROBES = [
    "[(p.pattern, f('x')) for p, f in router.patterns]",
    "[(r.path, r.view('x'), r.methods) for r in router.named]",
    "[(r.path, r.view('x'), r.options) for r in router.records]",
    "[(path, view('x')) for path, view in router.urlpatterns]",
]


def hold():
    import m
    import router

    return router.patterns, router.records, m.index


def check(held, update):
    import m
    import router

    assert held[0] is router.patterns and held[1] is router.records and held[2] is m.index
