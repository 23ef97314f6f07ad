from m import LEVELS


def names():
    return [name for name, _ in LEVELS]
