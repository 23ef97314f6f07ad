from m import Player


def make(name):
    return Player(name)
