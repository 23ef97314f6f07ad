from . import config


def make(n, step=config.STEP):
    return n + step
