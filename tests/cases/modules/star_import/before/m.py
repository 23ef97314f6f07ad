SPEED = 1
_hidden = 1


def fire():
    return "old"


def m_only():
    return 1
