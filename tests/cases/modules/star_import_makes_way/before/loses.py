from x import *

OWN = 1
