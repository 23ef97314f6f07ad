"""Functions, classes and data imported by name elsewhere are the new ones, under other local names too. (R1, R7)"""

IMPORTS = ["game"]
PROBES = ["game.play()", "game.shoot()", "game.Hero().hp()", "game.POWER"]


def hold():
    import game

    return game.play, game.Hero()


def check(held, update):
    play, hero = held
    assert play() == ("new", 2)
    assert hero.hp() == 20
