class Base:
    code = None


class A(Base):
    code = 1


class B(Base):
    code = 2


TABLE = {}


def fill():
    for value in globals().values():
        if isinstance(value, type) and issubclass(value, Base) and value.code is not None:
            TABLE[value.code] = value


fill()


def cmd_look():
    return "look"


def cmd_wait():
    return "wait"


COMMANDS = {name[4:]: value for name, value in list(globals().items()) if name.startswith("cmd_")}
NAMES = [name for name in dir() if name.startswith("cmd_")]
RESULTS = [value() for name, value in list(vars().items()) if name.startswith("cmd_")]


def cmd_late():
    return "late"


LIMIT = None


def configure():
    globals()["LIMIT"] = 5


configure()
