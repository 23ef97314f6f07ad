from .deep import *

CORE = 1
