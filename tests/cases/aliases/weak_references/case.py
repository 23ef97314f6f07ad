"""Weak references to functions and methods stay alive and lead to the new code. (R1, R18)"""


def hold():
    import weakref

    import m

    player = m.Player()
    gone = []
    return player, weakref.ref(m.f, gone.append), weakref.WeakMethod(player.go), weakref.WeakSet([m.f]), gone


def check(held, update):
    import gc

    gc.collect()
    _, function, method, members, gone = held
    assert function()() == "new" and method()() == "new"
    assert [f() for f in members] == ["new"] and gone == []
