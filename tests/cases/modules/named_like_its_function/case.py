"""A package that has a function with the name of its submodule goes on giving the function, also where the submodule
is updated and the package is not. (R2, R4)"""

MODULES = ["tools.inspect", "user"]
IMPORTS = ["tools.inspect", "user"]
PROBES = ["user.inspect(1), user.other(2), repr(user.Shown(3))", "user.both(4), user.inspect.__name__"]


def hold():
    import user

    return user.inspect, user.Shown(5)


def check(held, update):
    import sys
    import tools
    import user

    inspect, shown = held
    assert user.inspect is tools.inspect is inspect
    assert inspect("x") == "[x]" and repr(shown) == "[<5>][<5>]"
    assert sys.modules["tools.inspect"].inspect is inspect
