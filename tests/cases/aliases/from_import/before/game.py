from m import DAMAGE, fire
from m import DAMAGE as POWER
from m import Player as Hero
from m import fire as shoot


def play():
    return fire(), DAMAGE
