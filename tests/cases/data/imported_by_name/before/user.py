from config import DAMAGE, NAMES
from config import DAMAGE as POWER


def hit():
    return DAMAGE, POWER


def late():
    from config import DAMAGE

    return DAMAGE
