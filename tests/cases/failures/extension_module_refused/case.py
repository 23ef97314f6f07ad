"""An extension module is refused by name. (R19)"""

MODULES = ["m", "_json"]
IMPORTS = ["m"]
EXPECT = "UpdateError"
MENTIONS = ["_json"]
SKIP = {"recover": "the module that is asked for can never be updated"}


def hold():
    import _json

    import m

    return _json.make_encoder, m.f


def check(held, error):
    import _json

    import m

    assert (_json.make_encoder, m.f) == held and m.f() == "old"
