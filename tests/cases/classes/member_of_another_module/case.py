"""A member that a class had from elsewhere is not filled by the value that the class makes itself. (R4, R5)"""

MODULES = ["pack.parts"]
IMPORTS = ["pack", "shared"]
PROBES = ["shared.PATHS", "pack.Tool.paths"]
SKIP = {"late": "without a recorded base, data keep what they have"}


def hold():
    import shared

    return shared.PATHS


def check(held, update):
    import shared

    assert shared.PATHS is held == ["a"]
