"""An indentation error is told with its file and line. (R13)"""

EXPECT = "StageError"
FILE = "m.py"
LINE = 3
