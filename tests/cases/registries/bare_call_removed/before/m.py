from hub import on
def a(): return 1
on(a)
TABLE={'a': a}
LIMIT=TABLE['a']()
