"""A second hotfix on top of the first works alike, and wraps what the first one made. (R22)"""

from harness import world

HOTFIX = "fix.py"
IMPORTS = ["m"]


def hold():
    import m

    return m.f


def check(held, update):
    import m

    assert held() == ["one", "original"]
    world.hotfix("fix_two.py")
    assert m.f is held and held() == ["two", ["one", "original"]]
    world.undo()
    assert held() == ["one", "original"]
