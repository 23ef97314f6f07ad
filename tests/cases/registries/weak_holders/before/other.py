import core


@core.register
def other():
    return "other"
