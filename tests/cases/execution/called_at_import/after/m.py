def build():
    return {"gun": scale(1)}


def scale(n):
    return n * 100


TABLE = build()
NAMES = sorted(TABLE)


class Gun:
    damage = scale(1)


def hit(amount=scale(1)):
    return amount
