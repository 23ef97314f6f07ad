from y import *
from x import *

SUM = V + A + B
