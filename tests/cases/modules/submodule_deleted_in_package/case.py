"""A submodule that the package deletes from its own names after the import does not come back. (R2, R19)"""

MODULES = ["pack", "pack.parts"]
IMPORTS = ["pack"]
SKIP = {"late": "without a recorded base, data keep what they have"}
PROBES = ["pack.TOTAL", "hasattr(pack, 'parts')", "sorted(name for name in vars(pack) if not name.startswith('__'))"]


def hold():
    import sys

    return sys.modules["pack.parts"]


def check(held, update):
    import sys

    assert sys.modules["pack.parts"] is held
