CHANGED = 2
ADDED = 2
CALM = 1


def changed_function():
    return "new"


def added_function():
    return 1


def calm_function():
    return 1


class Changed:
    def go(self):
        return "new"


class Calm:
    pass


class Added:
    pass
