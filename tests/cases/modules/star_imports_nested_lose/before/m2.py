_private = 1
V = 2
from listed import *
