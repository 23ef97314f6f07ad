CHANGED = 1
REMOVED = 1
CALM = 1


def changed_function():
    return "old"


def removed_function():
    return 1


def calm_function():
    return 1


class Changed:
    def go(self):
        return "old"


class Calm:
    pass
