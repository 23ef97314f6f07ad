CALLS = []


class T:
    level = 5
    added = 1

    @classmethod
    def setup(cls):
        cls.pattern = cls.level * 2

    def __init_subclass__(cls):
        cls.hooked = 1


T.setup()
T.__init_subclass__()


class U:
    size = 7


class V:
    more = 2

    def use(self):
        return 1


def fill(type):
    CALLS.append(type.__name__)
    type.extra = 1


fill(V)


def fill_by_size(type):
    type.extra = type.size * 2


fill_by_size(U)


def mark(function):
    CALLS.append(function.__name__)
    function.marked = True


def handle(event=2):
    return event


mark(handle)


def tag(function):
    function.tag = 1
    return function


def tagged(event=1):
    return event


CALLS.append(tagged())
