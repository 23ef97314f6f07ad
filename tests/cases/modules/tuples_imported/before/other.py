from use import DESCRIBED, PAIR

TWICE = PAIR * 2
