from k1 import *
from k2 import *

from k2 import table as named
