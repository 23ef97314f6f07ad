try:
    from x import B
except ImportError:
    B = 3
from x import *

table = [2]
C = 2
