"""Callbacks stored on instances, in slots and in closures of the running program run the new code. (R1)"""

IMPORTS = ["m", "bus"]
KEPT = {"bus.publish": "the program has subscribed", "bus.subscribe": "the program has subscribed"}


def hold():
    import types

    import bus
    import m

    plain, slotted = bus.Plain(), bus.Slotted()
    plain.callback = slotted.callback = m.f
    plain.method = types.MethodType(m.g, plain)
    bus.subscribe(m.f)
    bus.subscribe(m.Boss().roar)
    return plain, slotted


def check(held, update):
    import bus

    plain, slotted = held
    assert plain.callback() == slotted.callback() == "new"
    assert plain.method() == ("new", "Plain")
    assert bus.publish() == ["new", "ROAR"]
