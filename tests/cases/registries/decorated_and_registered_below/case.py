"""A decorated function that a bare call registers stays registered when its own statement changes. (R10)"""

MODULES = ["app", "m"]
PROBES = ["app.handlers['hit'](2)", "[f(1) for f in app.order]", "list(app.handlers)"]


def hold():
    import m

    return m.hit, m.miss


def check(held, update):
    import app
    import m

    hit, miss = held
    assert app.handlers == {"hit": m.hit, "miss": m.miss} and app.order == [m.hit, m.miss]
    assert hit is m.hit and miss is m.miss and hit(2) == ["hit", 2, 7]
