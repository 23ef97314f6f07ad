import m
from m import LIMIT, helper


class Sub(m.Base):
    pass


def go():
    return helper()
