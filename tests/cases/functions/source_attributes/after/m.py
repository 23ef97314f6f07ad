def f():
    return f.limit


f.limit = 2
f.added = True
