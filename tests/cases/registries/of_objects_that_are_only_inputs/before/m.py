import core

VALIDATORS = {}


def create(name, checker, config=core.Config):
    class Validator:
        FORMATS = checker
        CONFIG = config

        def __init__(self):
            self.names = list(checker.checks)

    Validator.__name__ = name
    VALIDATORS[name] = Validator
    return Validator


First = create("First", core.first)
FINDER = core.Config().finder
