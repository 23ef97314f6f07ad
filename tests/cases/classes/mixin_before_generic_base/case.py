"""A mixin before a base that is generic: instances that new code makes become instances of the live class. (R1, R11)"""

MODULES = None
IMPORTS = ["lib", "m"]
PROBES = ["m.command()", "m.command.kind.check()", "type(m.command.kind) is m.Path", "m.Path().check()"]


def hold():
    import m

    return m.Path, m.Path()


def check(held, update):
    import m

    cls, instance = held
    assert m.Path is cls
    assert instance.check() == 1
