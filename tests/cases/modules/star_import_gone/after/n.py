from other import *

TWICE = f() * 2
