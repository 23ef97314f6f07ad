def _hidden():
    return 1


def shown():
    return 1, _hidden()
