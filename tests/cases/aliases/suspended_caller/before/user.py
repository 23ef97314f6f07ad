import m
from m import f


def steps():
    yield f()
    yield f()
    yield m.f()


def delegating():
    yield from m.parts()
    yield from m.parts()
