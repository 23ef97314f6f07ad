"""A module of the standard library is refused by name. (R19)"""

MODULES = ["json"]
IMPORTS = ["m"]
EXPECT = "UpdateError"
MENTIONS = ["json"]
SKIP = {"recover": "the module that is asked for can never be updated"}


def hold():
    import json

    return json.dumps, json.dumps.__code__


def check(held, error):
    import json

    assert (json.dumps, json.dumps.__code__) == held
