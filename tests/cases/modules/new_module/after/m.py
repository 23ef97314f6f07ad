import extra
from extra import Extra


def f():
    return extra.name()
