from core import step


@step(5)
def load():
    return "old load"


@step(1)
def first():
    return "first"


@step(9)
def gone():
    return "gone"
