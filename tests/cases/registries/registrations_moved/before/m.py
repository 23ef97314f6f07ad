HANDLERS = []
TABLE = {}


class Router:
    def __init__(self):
        self.routes = []

    def add(self, function):
        self.routes.append(function)
        return function

    def named(self, name):
        def enter(function):
            TABLE[name] = function
            return function

        return enter


router = Router()


@router.add
def first():
    return 1


@router.add
def second():
    return 2


@router.named("c")
def third():
    return 3


@router.named("d")
def fourth():
    return 4


def fifth():
    return 5


def sixth():
    return 6


HANDLERS.append(fifth)
HANDLERS.append(sixth)


class Plugin:
    known = []

    def __init_subclass__(cls):
        cls.known.append(cls)


class Red(Plugin):
    pass


class Blue(Plugin):
    pass
