from collections import namedtuple

P = namedtuple("P", "x y")
O = P(1, 2)
