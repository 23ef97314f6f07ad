from x import *

del table
D = 5
