"""Commands of a group, objects that a decorator puts in place of functions: bodies, options, added and removed ones. (R1, R10)"""

IMPORTS = ["cli", "app", "m", "other"]
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}
PROBES = [
    "{name: (command.invoke(), command.help, command.params) for name, command in app.cli.commands.items()}",
    "list(app.cli.commands)",
    "m.hello.invoke()",
    "type(m.hello).__name__",
    "{name: c.invoke() for name, c in m.sub.commands.items()}",
]


def hold():
    import app
    import m

    assert m.hello.invoke() == "old hello"
    return app.cli, app.cli.commands, m.sub, m.sub.commands


def check(held, update):
    import app
    import m

    assert held[0] is app.cli and held[1] is app.cli.commands and held[2] is m.sub
    assert app.cli.commands["hello"] is m.hello
    assert app.cli.commands["sub"] is m.sub
