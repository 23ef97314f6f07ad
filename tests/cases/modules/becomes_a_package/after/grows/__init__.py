def same():
    return "same"


from .part import LIMIT


def work(n):
    return n + LIMIT
