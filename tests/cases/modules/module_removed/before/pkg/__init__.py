from . import old


def run():
    return old.NAME
