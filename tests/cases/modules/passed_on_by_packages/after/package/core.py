def _hidden():
    return 2


def shown():
    return 2, _hidden()
