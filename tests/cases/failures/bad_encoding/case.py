"""A file that is not valid in its encoding is an error that names it. (R13, R21)"""

EXPECT = "StageError"
FILE = "m.py"
