from core import step


@step(5)
def other():
    return "other"


@step(7)
def late():
    return "late"
