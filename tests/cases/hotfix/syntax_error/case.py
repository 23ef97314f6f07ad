"""A hotfix that cannot be compiled is an error with file and line, and does nothing. (R13, R22)"""

HOTFIX = "fix.py"
IMPORTS = ["m"]
EXPECT = "StageError"
FILE = "fix.py"
LINE = 4
