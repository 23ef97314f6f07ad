from k import *
from shlex import *

own = quote("a b")
