"""A package's name leads to a class, where a module of the package has that name, too. (R2, R10)"""

MODULES = None
IMPORTS = ["pars", "pars.core"]
SKIP = {"late": "without a recorded base, data that calls have made keeps its state"}
PROBES = ["pars.unicode.latin", "pars.word.pattern", "[value.__name__ for value in pars.core.known]"]


def hold():
    import pars

    return pars.unicode


def check(held, update):
    import pars

    assert pars.unicode is held
    assert isinstance(held, type)
