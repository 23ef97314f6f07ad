import math
import operator as op
from one import helper, name


def use():
    return helper(), math.floor(2.5)
