"""The module object, its namespace and every `import m as x` stay the same. (R1)"""

IMPORTS = ["m", "user"]
PROBES = ["user.go()", "user.engine.X"]


def hold():
    import m

    return m, vars(m), m.__spec__, m.__loader__


def check(held, update):
    import sys

    import m
    import user

    module, namespace, spec, loader = held
    assert m is module is user.engine is sys.modules["m"] and vars(m) is namespace
    assert m.__spec__ is spec and m.__loader__ is loader
    assert namespace["f"]() == "new"
