import log

log.note("import")
LIMIT = 2


def f(x=2):
    return x, LIMIT


def g():
    return "added"


log.note("end")
