import core
from core import Plugin, command, handler


@handler
def first():
    return 1


@handler
def second():
    return 2


@command("c")
def third():
    return 3


@command("d")
def fourth():
    return 4


@core.latest
def fifth():
    return 5


@core.latest
def sixth():
    return 6


def seventh():
    return 7


def eighth():
    return 8


core.HANDLERS.append(seventh)
core.HANDLERS.append(eighth)


class Red(Plugin):
    pass


class Blue(Plugin):
    pass


ONE = core.start("one")
TWO = core.start("two")
