"""Names that `__main__` loses go, its docstring, imports and class attributes are those of the new source. (R2, R3)"""

MODULES = ["__main__"]
IMPORTS = ["__main__"]
MAIN = "app.py"
PROBES = ["main.__doc__", "hasattr(main, 'Gone')", "hasattr(main, 'json')", "main.Game.level", "main.os.__name__"]


def hold():
    import __main__

    return __main__.Game(), __main__.Gone


def check(held, update):
    game, _ = held
    assert game.level == 2 and game.added() == "added"
