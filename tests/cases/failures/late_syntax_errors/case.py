"""Errors that only the compiler finds (`return` outside a function, a bad `nonlocal`) are syntax errors too. (R13)"""

EXPECT = "StageError"
FILE = "m.py"
LINE = 6
