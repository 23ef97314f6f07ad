SPEED = 2
_hidden = 2


def fire():
    return "new"


def m_only():
    return 2
