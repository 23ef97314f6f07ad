class Settings:
    def __init__(self, speed=1):
        self.speed = speed


def listed(value, seen=[1]):
    return seen


def filled(value, seen=[1]):
    return seen


def made(value, settings=Settings()):
    return settings


def given(value, *, settings=Settings(3), limit=1):
    return settings, limit


def cached(value, *, cache={}, limit=1):
    cache[value] = limit
    return cache


def preceded(seen=[]):
    seen.append(len(seen))
    return seen


def nested(value, pair=([1], 2)):
    return pair
