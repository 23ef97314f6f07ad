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
    pass


def noted(function):
    return function


@noted
def task():
    pass


class Base:
    made = []

    def __init_subclass__(cls):
        pass

    def __init__(self):
        pass


class Child(Base):
    pass


child = Child()
fill()
