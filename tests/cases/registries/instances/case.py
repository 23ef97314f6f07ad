"""An application object that collects views (as web frameworks do) has each view once, with its new code. (R10)"""

IMPORTS = ["web", "m"]
PROBES = ["m.app.call('/')", "m.app.call('/new')", "sorted(m.app.views)", "m.app.before[0]()", "len(m.app.before)"]
SKIP = {"late": "what several statements made together is no literal, so its base is unknown (R5)"}


def hold():
    import m

    return m.app, m.app.views


def check(held, update):
    import m

    app, views = held
    assert m.app is app and app.views is views and app.call("/") == "new index"
