from hub import on
def a(): return 1
TABLE={'a': a}
LIMIT=TABLE['a']()+1
