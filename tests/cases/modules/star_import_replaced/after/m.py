from x import *
from z import *

SUM = V + A
