"""The error tells the statement that ran as well as the place of the exception deep below. (R13)"""

IMPORTS = ["m", "tools"]
EXPECT = "ExecuteError"
CAUSE = "KeyError"
FILE = "m.py"
LINE = 3
