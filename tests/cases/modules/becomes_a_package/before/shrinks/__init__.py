from .part import WORD


def work(n):
    return f"{WORD} {n}"
