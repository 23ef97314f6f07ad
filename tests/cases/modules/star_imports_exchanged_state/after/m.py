from k2 import *
from k1 import *

from k1 import table as named
