from . import config


def make(n, step=2 * config.STEP):
    return n + step
