from x import *

V = 10
OTHER = 1
