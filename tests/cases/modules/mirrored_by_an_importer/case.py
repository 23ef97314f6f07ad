"""A module that another importer has filled, which names a file only to be shown, is not made from that file. (R4, R19)"""

MODULES = None
IMPORTS = ["real", "importer"]
PROBES = ["importer.mirror.Base is real.Base", "importer.mirror.made()", "importer.mirror.Base.home"]
KEPT = {"mirror.added": "the importer fills the module once"}


def hold():
    import mirror

    return mirror, mirror.Base, mirror.made


def check(held, update):
    import mirror
    import real

    assert held == (mirror, mirror.Base, mirror.made) == (mirror, real.Base, real.made)
    assert "mirror" not in update.report.modules
