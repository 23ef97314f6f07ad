from core import step


@step(8)
def load():
    return "new load"


@step(1)
def first():
    return "first"


@step(6)
def added():
    return "added"
