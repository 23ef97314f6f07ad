import config


def f(worn=config.ARMOUR):
    return worn


def g(*, worn=config.ARMOUR):
    return worn


def h(seen=[]) -> list:
    return seen
