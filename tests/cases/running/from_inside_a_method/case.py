"""An update asked for by a method of the updated module itself: the call ends on its old code, the next is new. (R12)"""

from harness import world

MODULES = ["m"]
PROBES = ["m.Game().step(lambda: None)", "m.helper()"]


def check(held, update):
    import m

    game = m.Game()
    world.write("later")
    assert game.step(world.reload) == ("new", "later helper")
    assert game.step(lambda: None) == ("later", "later helper")
