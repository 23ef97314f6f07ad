from . import new


def run():
    return new.NAME
