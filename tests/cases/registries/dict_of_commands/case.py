"""Commands in a dict: the entries and their order are those of a fresh start; those of other modules stay. (R10)"""

IMPORTS = ["shell", "m", "other"]
PROBES = ["{name: f() for name, f in shell.COMMANDS.items() if name != 'extra'}", "sorted(shell.COMMANDS)"]
KEPT = {"shell.COMMANDS": "the order of entries of several modules is that of the running program"}


def hold():
    import shell

    return shell.COMMANDS


def check(held, update):
    assert {name: f() for name, f in held.items()} == {"look": "new look", "jump": "jump", "extra": "extra"}
