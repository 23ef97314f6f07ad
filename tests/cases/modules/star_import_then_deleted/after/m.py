from x import *

del table
