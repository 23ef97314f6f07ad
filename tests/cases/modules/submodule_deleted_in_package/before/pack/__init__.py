from .parts import merge, size

TOTAL = size(merge(1))

del parts
