from tools import log


@log
def f():
    return "old f"


@log
def g():
    return "old g"
