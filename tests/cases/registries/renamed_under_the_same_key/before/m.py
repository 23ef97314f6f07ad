from state import NAME


def hit():
    return "hit", NAME
