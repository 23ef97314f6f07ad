"""Handlers for types of other modules, abstract ones and unions; the caches of dispatch forget old answers. (R1, R18)"""

IMPORTS = ["shapes", "m"]
MODULES = ["shapes", "m"]
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}
PROBES = [
    "m.area(shapes.Square())",
    "m.area(shapes.Disc())",
    "m.area(shapes.Line())",
    "m.area({})",
    "m.area((1,))",
    "m.area(1)",
    "[t.__name__ for t in m.area.registry]",
]


def hold():
    import m
    import shapes

    assert m.area(shapes.Disc()) == "old shape" and m.area(shapes.Square()) == "square"
    assert m.area({}) == "mapping" and m.area((1,)) == "unknown"
    return m.area, m.area.registry


def check(held, update):
    import m

    area, registry = held
    assert m.area is area and area.registry is registry
