import log

log.note("import")
LIMIT = 1


def f(x=1):
    return x, LIMIT


log.note("end")
