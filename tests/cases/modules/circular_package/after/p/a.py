from . import b

X = b.make(2)
