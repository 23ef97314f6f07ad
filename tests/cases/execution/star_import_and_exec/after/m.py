from math import *

exec("made = 2")
globals().update(also=2)
exec('''
def from_exec():
    return "new exec"
''')
total = floor(1.5) + made
