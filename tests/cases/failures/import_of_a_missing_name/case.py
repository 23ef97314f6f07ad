"""An import of a name that its module does not have is told with its place. (R13)"""

IMPORTS = ["m", "other"]
EXPECT = "ExecuteError"
CAUSE = "ImportError"
FILE = "m.py"
LINE = 2
