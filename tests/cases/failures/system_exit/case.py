"""`sys.exit()` in a module body is a failure like any other. (R13)"""

EXPECT = "ExecuteError"
CAUSE = "SystemExit"
FILE = "m.py"
LINE = 4
