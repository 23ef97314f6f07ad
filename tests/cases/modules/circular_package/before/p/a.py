from . import b

X = b.make(1)
