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
def second():
    return 2


@router.add
def first():
    return 1


@router.named("d")
def fourth():
    return 4


@router.named("c")
def third():
    return 3


def fifth():
    return 5


def sixth():
    return 6


HANDLERS.append(sixth)
HANDLERS.append(fifth)


class Plugin:
    known = []

    def __init_subclass__(cls):
        cls.known.append(cls)


class Blue(Plugin):
    pass


class Red(Plugin):
    pass
