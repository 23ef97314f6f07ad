from y import *

C = 3
