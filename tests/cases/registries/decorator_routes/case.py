"""Routes registered by a decorator: changed bodies, changed paths, added and removed ones end as on a fresh start. (R10)"""

IMPORTS = ["app", "m"]
PROBES = ["[(path, view()) for path, view in app.routes]"]


def hold():
    import app
    import m

    return app.routes, m.index


def check(held, update):
    import app
    import m

    routes, index = held
    assert app.routes is routes and m.index is index
    assert [(path, view()) for path, view in routes] == [("/", "new index"), ("/about", "about"), ("/shop2", "shop")]
