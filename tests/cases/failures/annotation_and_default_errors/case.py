"""Errors in default values and annotations of new functions are told with their place. (R13)"""

EXPECT = "ExecuteError"
CAUSE = "NameError"
FILE = "m.py"
LINE = 5
