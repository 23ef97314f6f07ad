"""Plugin classes by `__init_subclass__` with keyword arguments: changed keywords, added and removed classes. (R1, R2, R10)"""

IMPORTS = ["base", "m", "other"]
KEPT = {
    "base.Plugin": "a removed class that is still held is listed among the subclasses of its base",
    "m.Plugin": "a removed class that is still held is listed among the subclasses of its base",
    "other.Plugin": "a removed class that is still held is listed among the subclasses of its base",
}
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}
PROBES = [
    "{name: cls().go() for name, cls in base.Plugin.by_name.items()}",
    "list(base.Plugin.by_name)",
    "[(weight, cls.__name__) for weight, cls in base.Plugin.ordered]",
    "m.A.weight",
    "m.Deep.label",
]


def hold():
    import base
    import m

    return base.Plugin.by_name, base.Plugin.ordered, m.A, m.A()


def check(held, update):
    import base
    import m

    by_name, ordered, cls, instance = held
    assert by_name is base.Plugin.by_name and ordered is base.Plugin.ordered and cls is m.A
    assert instance.go() == "new a" and instance.weight == 5
