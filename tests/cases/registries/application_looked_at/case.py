"""Tables made from an application's routes follow a new view; the application stays. (R2, R6, R10)"""

MODULES = None
IMPORTS = ["pack.app", "views", "table", "user"]
SKIP = {"late": "without a recorded base, nothing tells what has filled the application"}
PROBES = ["table.PATHS", "table.RULES", "list(pack.app.application.routes)"]


def hold():
    import pack
    import user
    import views

    return pack.application, pack.application.routes, views.index, user.CURRENT


def check(held, update):
    import pack
    import user
    import views

    now = pack.application, pack.application.routes, views.index, user.CURRENT
    assert all(a is b for a, b in zip(held, now, strict=True))
    assert user.CURRENT is pack.application
    assert pack.application.routes["/"] is views.index
