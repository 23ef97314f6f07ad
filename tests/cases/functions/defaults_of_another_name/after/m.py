import config


def f(worn=config.SHIELD):
    return worn


def g(*, worn=config.SHIELD):
    return worn


def h(seen=[]) -> "list":
    return seen
