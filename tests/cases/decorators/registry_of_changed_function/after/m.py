import functools


@functools.singledispatch
def show(x, y=4):
    return "any", y


@show.register
def _(x: int):
    return "int"


def named(x):
    return "text"


show.register(str, named)


class Group:
    def __init__(self, function):
        self.function = function
        self.commands = {}

    def command(self, function):
        self.commands[function.__name__] = function
        return function

    def add(self, function):
        self.commands[function.__name__] = function


@Group
def cli(verbose=False):
    """New."""


@cli.command
def first():
    return 1


def second():
    return 2


cli.add(second)


def table(x, y=1):
    return table.rows, x, y


table.rows = []
table.rows.append(1)
