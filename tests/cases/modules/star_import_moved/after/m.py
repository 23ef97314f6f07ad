V = 10
OTHER = 1

from x import *
