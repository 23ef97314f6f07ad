"""Methods that a module-level object registered of itself lead to the live object and the new code. (R10)"""

IMPORTS = ["bus", "m"]
PROBES = ["[call() for call in bus.subscribers]"]
KEPT = {"m.boss.heard": "state of the program", "bus.subscribers": "holds a method of m.boss"}


def hold():
    import bus
    import m

    m.boss.heard = 3
    return bus.subscribers[0], m.boss


def check(held, update):
    import bus
    import m

    roar, boss = held
    assert m.boss is boss and bus.subscribers[0].__self__ is boss and len(bus.subscribers) == 1
    assert roar() == "ROAR" and boss.heard == 3
