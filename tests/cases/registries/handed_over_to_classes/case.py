"""What decorators of methods collect until a decorator of their class takes it away and begins anew is the class's
alone: the next class does not get it. (R2)"""

IMPORTS = ["marks", "m"]
PROBES = [
    "m.Server.commands, m.Server.order",
    "marks.PENDING",
]
SKIP = {"late": "what a decorator has put into the class is not told by its text, so its base is unknown (R5)"}


def hold():
    import m

    return m.Server


def check(held, update):
    assert held.order == ["start", "halt"]
