from base import DAMAGE

CRIT = DAMAGE * 2


def hit(amount=CRIT):
    return amount


class Gun:
    damage = DAMAGE
