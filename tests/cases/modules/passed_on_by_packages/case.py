"""What is computed from functions that a package passes on follows the modules that define them. (R1, R10)"""

IMPORTS = ["package", "package.core", "package.deep", "game"]
MODULES = None
SKIP = {"late": "without a recorded base, data that calls have made keeps its state"}
PROBES = [
    "game.HIDDEN, game.SHOWN, game.DEEP, game.PLAYED, game.play()",
]


def hold():
    import game
    import package

    return game.play, package.renamed, package._hidden


def check(held, update):
    import game
    import package

    assert held == (game.play, package.renamed, package._hidden)
