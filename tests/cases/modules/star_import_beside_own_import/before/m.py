from itertools import chain


def gone():
    return list(chain([1]))
