"""A function whose header changes keeps what others have registered with it. (R2, R10)"""

PROBES = [
    "m.show(1), m.show('a'), m.show([]), list(m.show.registry)",
    "list(m.cli.commands), m.cli.function.__doc__",
    "m.table(1)",
]


def hold():
    import m

    return m.show, m.cli, m.first, m.second, m.table


def check(held, update):
    import m

    show, cli, first, second, table = held
    assert show is m.show and show(1) == "int" and show("a") == "text" and cli is m.cli and table is m.table
    assert cli.commands["first"] is first is m.first and cli.commands["second"] is second is m.second
