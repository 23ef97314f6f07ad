PENDING = {"commands": {}, "order": []}


def command(function):
    PENDING["commands"][function.__name__] = function.__qualname__
    PENDING["order"].append(function.__name__)
    return function


def collect(cls):
    cls.commands = PENDING["commands"]
    cls.order = PENDING["order"]
    PENDING["commands"] = {}
    PENDING["order"] = []
    return cls
