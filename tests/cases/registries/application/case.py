"""An application object with a URL map, view functions, hooks and error handlers ends as on a fresh start. (R1, R10)"""

IMPORTS = ["web", "app", "m", "other"]
SKIP = {"late": "without a recorded base, nothing tells who has registered what"}
PROBES = [
    "[(rule.path, rule.endpoint, sorted(rule.methods)) for rule in app.app.url_map.rules]",
    "{name: view() for name, view in app.app.view_functions.items()}",
    "list(app.app.view_functions)",
    "[f() for f in app.app.before_request_functions]",
    "{code: f(None) for code, f in app.app.error_handlers.items()}",
    "{name: f(1) for name, f in app.app.jinja_filters.items()}",
    "app.app.call('/')",
]


def hold():
    import app
    import m

    assert app.app.call("/") == "old index"
    return app.app, app.app.url_map, app.app.view_functions, m.index


def check(held, update):
    import app
    import m

    assert held == (app.app, app.app.url_map, app.app.view_functions, m.index)
