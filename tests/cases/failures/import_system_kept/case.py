"""After a failed update, imports work as before and the new file can be corrected and applied. (R13)"""

from harness import world

EXPECT = "ExecuteError"


def check(held, error):
    import m

    import late

    assert late.value == 1 and m.f() == "old"
    world.write("later")
    world.reload()
    assert m.f() == "fixed" and m.extra.X == 1
