"""A registry that looks at a module through `sys.modules` has what the new version defines. (R1, R2, R10)"""

IMPORTS = ["package", "package.m"]
MODULES = None
KEPT = {
    "package.Builder": "a removed class that is still held is listed among the subclasses of its base",
    "package.m.Builder": "a removed class that is still held is listed among the subclasses of its base",
}
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}
PROBES = [
    "{name: b().feed() for name, b in package.registry.by_name.items()}",
    "[b.__name__ for b in package.registry.builders]",
    "package.Html().feed()",
    "hasattr(package, 'Gone')",
    "sorted(package.__all__)",
    "{f: [b.__name__ for b in bs] for f, bs in package.registry.by_feature.items()}",
]


def hold():
    import package

    assert package.Html().feed() == "old html"
    return package.registry, package.Html


def check(held, update):
    import package

    assert held[0] is package.registry and held[1] is package.Html is package.m.Html
