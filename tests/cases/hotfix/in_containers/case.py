"""A function that a hotfix puts into a container in the place of another is what the container runs. (R22)"""

HOTFIX = "fix.py"
IMPORTS = ["m"]
PROBES = ["m.run('go')", "m.run('stop')"]


def hold():
    import m

    return m.COMMANDS["go"], m.COMMANDS


def check(held, update):
    import m

    go, commands = held
    assert m.COMMANDS is commands and commands["go"]() == "hot go"
    assert go is m.go
