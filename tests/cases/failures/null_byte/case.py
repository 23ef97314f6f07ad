"""A null byte in a file is an error that names it. (R13, R21)"""

EXPECT = "StageError"
FILE = "m.py"
