def f():
    return f.limit


f.limit = 1
f.gone = True
