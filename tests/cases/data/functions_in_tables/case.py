"""Tables of functions have the new source's entries, which are the live functions. (R1, R6)"""

IMPORTS = ["m", "user"]
PROBES = ["{k: f() for k, f in m.COMMANDS.items()}", "m.COMMANDS['go'] is m.go", "user.run('stop')", "[c.__name__ for c in m.KINDS]"]
SKIP = {"late": "what an expression made is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.COMMANDS, m.go, m.KINDS, m.Player


def check(held, update):
    import m

    commands, go, kinds, player = held
    assert m.COMMANDS is commands and commands["go"] is go is m.go and go() == "new go"
    assert m.KINDS is kinds and kinds == [player, m.Mage]
