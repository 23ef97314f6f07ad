from tools import log


@log
def f():
    return "old f"


@log
def g():
    return "new g"


@log
def added():
    return "added"
