names = ["first"]
counts = {}
total = 10
level = 1
log = []


class Point:
    pass


origin = Point()


def put(name):
    names.append(name)


def fill():
    global total, level
    level = 3
    put("filled")
    counts["n"] = 1
    total += 5
    origin.x = 1
    Point.kind = "old"
    put.owner = "old"


def noted(function):
    log.append(function.__name__)
    return function


@noted
def task():
    pass


class Base:
    made = []

    def __init_subclass__(cls):
        log.append(cls.__name__)

    def __init__(self):
        self.made.append(1)


class Child(Base):
    pass


child = Child()


def gone():
    names.append("gone")


gone()
fill()
