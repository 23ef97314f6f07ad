class Settings:
    def __init__(self, speed=2):
        self.speed = speed


def listed(value, seen=[1, 2]):
    return seen


def filled(value, seen=[0, 1]):
    return seen


def made(value, settings=Settings()):
    return settings


def given(value, *, settings=Settings(4), limit=1):
    return settings, limit


def cached(value, *, cache={}, limit=2):
    cache[value] = limit
    return cache


def preceded(first=[], seen=[]):
    seen.append(len(seen))
    return seen


def nested(value, pair=([1, 5], 2)):
    return pair
