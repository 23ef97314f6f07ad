from importlib import import_module

bold = import_module(".bold", __package__)


def render():
    return bold.render().replace("strong", "s")
