"""An encoding cookie that Python does not know is an error that names the file. (R13, R21)"""

EXPECT = "StageError"
FILE = "m.py"
