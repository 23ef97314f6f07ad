from k import *

TWICE = f() * 2
