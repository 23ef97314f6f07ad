level = 1


def up():
    global level
    level += 1
    return level


def current():
    return level
