from math import *

exec("made = 1")
globals().update(also=1)
exec('''
def from_exec():
    return "old exec"
''')
total = floor(1.5) + made
