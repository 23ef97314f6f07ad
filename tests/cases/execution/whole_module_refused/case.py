"""Where all of a module would have to run again, and that prints or starts a thread, the update is refused. (R10, R16)"""

from harness import world

EXPECT = "RefusedError"
MENTIONS = ["MF201", 'execute="all"', 'execute="none"', "line 12"]


def hold():
    import m

    return m


def check(held, error):
    (refusal,) = error.refusals
    assert (refusal.code, refusal.module, refusal.line) == ("MF201", "m", 10) and "print" in refusal.reason
    assert held.f() == "old" and not hasattr(held, "make_blue")
    world.reload(execute="none")
    assert held.f() == "new" and not hasattr(held, "make_blue")
