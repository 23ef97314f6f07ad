HANDLERS = []
COMMANDS = {}
LATEST = []
started = []


def handler(function):
    HANDLERS.append(function)
    return function


def command(name):
    def enter(function):
        COMMANDS[name] = function
        return function

    return enter


def latest(function):
    LATEST.insert(0, function)
    return function


class Plugin:
    known = []

    def __init_subclass__(cls):
        Plugin.known.append(cls)


def start(name):
    started.append(name)
    return name
