"""The program's `__main__` is updated like any module; its entry block does not run again. (R1, R10)"""

MODULES = ["__main__"]
IMPORTS = ["__main__"]
MAIN = "app.py"
PROBES = ["main.helper()", "main.LIMIT", "main.Game().step()", "main.fresh()"]
KEPT = {"__main__.game": "made by the entry block", "__main__.starts": "made by the entry block"}


def hold():
    import __main__

    return __main__, __main__.game, __main__.helper, __main__.starts


def check(held, update):
    import sys

    main, game, helper, starts = held
    assert sys.modules["__main__"] is main and main.__name__ == "__main__"
    assert main.game is game and main.starts is starts == ["started"]
    assert game.step() == "new" and helper() == 2
    assert any(entry.kind == "skipped" for entry in update.report.entries)
