from x import *

table = [2]
C = 2
