"""Classes that register through `__init_subclass__` are there once; new ones are added, removed ones leave. (R10)"""

IMPORTS = ["base", "m"]
KEPT = {
    "base.Plugin": "a removed class that is still held is listed among the subclasses of its base",
    "m.Plugin": "a removed class that is still held is listed among the subclasses of its base",
}
PROBES = ["[cls.__name__ for cls in base.Plugin.plugins]", "[cls().go() for cls in base.Plugin.plugins]"]


def hold():
    import base
    import m

    return base.Plugin.plugins, m.A


def check(held, update):
    import m

    plugins, a = held
    assert m.A is a is plugins[0] and plugins[1] is m.C and len(plugins) == 2
