import core
from core import Plugin, command, handler


@handler
def second():
    return 2


@handler
def first():
    return 1


@command("d")
def fourth():
    return 4


@command("c")
def third():
    return 3


@core.latest
def sixth():
    return 6


@core.latest
def fifth():
    return 5


def eighth():
    return 8


def seventh():
    return 7


core.HANDLERS.append(eighth)
core.HANDLERS.append(seventh)


class Blue(Plugin):
    pass


class Red(Plugin):
    pass


TWO = core.start("two")
ONE = core.start("one")
