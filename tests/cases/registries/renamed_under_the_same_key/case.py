"""A function of a new name that is registered under the old key is a function of its own. (R1, R2, R3)"""

MODULES = ["app", "m", "wiring"]
PROBES = ["app.handlers['hit']()", "m.strike()", "m.strike.__name__", "app.slot.function()", "hasattr(m, 'hit')"]


def hold():
    import m

    return m.hit


def check(held, update):
    import app
    import m

    assert app.handlers["hit"] is app.slot.function is m.strike is not held
    assert held() == ("hit", "old")  # held here only: it goes on finding what its module no longer has
