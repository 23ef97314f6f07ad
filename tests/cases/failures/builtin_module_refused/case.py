"""A built-in module is refused by name. (R19)"""

MODULES = ["sys"]
IMPORTS = ["m"]
EXPECT = "UpdateError"
MENTIONS = ["sys"]
SKIP = {"recover": "the module that is asked for can never be updated"}


def hold():
    import sys

    return sys.exit


def check(held, error):
    import sys

    assert sys.exit is held
