from collections import namedtuple

P = namedtuple("P", "x y z", defaults=[5])
O = P(1, 2)
