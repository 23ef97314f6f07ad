from importlib import import_module

NAMES = ["plugins.bold", "plugins.strike"]


def load(name):
    return import_module(name).render


RENDERERS = [load(name) for name in NAMES]


def text():
    return "".join(render() for render in RENDERERS)
