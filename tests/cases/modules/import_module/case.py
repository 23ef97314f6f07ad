"""Modules that are imported by `importlib.import_module` while the new version is executed are its new versions. (R2, R10)"""

MODULES = ["m", "plugins", "plugins.bold"]
IMPORTS = ["m"]
SKIP = {"late": "what a call made is no literal, so its base is unknown (R5)"}
PROBES = ["m.NAMES", "[render() for render in m.RENDERERS]", "m.load('plugins.strike')", "m.text()"]


def hold():
    import m
    import plugins.bold

    return plugins.bold.render, m.load


def check(held, update):
    import sys

    import m
    import plugins.bold

    render, load = held
    assert m.load is load and plugins.bold.render is render and m.RENDERERS[0] is render
    assert render() == "<strong>" and m.RENDERERS[1] is sys.modules["plugins.strike"].render
