from base import DAMAGE

CRIT = DAMAGE * 2


class Gun:
    damage = DAMAGE


def hit(amount=CRIT):
    return amount
