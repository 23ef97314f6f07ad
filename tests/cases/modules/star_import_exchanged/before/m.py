from x import *
from y import *

SUM = V + A + B
