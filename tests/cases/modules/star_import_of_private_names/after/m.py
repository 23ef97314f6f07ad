from x import *

READ = _hidden + 1
MADE = _make(2)
