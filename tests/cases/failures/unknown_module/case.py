"""A name that no module has is an error that says it. (R19)"""

MODULES = ["m", "no_such_module"]
IMPORTS = ["m"]
EXPECT = "UpdateError"
MENTIONS = ["no_such_module"]
SKIP = {"recover": "the module that is asked for does not exist"}


def check(held, error):
    import m

    assert m.f() == "old"
