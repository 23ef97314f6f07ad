from z import *

B = 2
