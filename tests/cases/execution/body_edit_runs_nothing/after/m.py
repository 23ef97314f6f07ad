import log

log.note("import")


class C:
    x = log.note("class body")

    def g(self):
        return "new"


def f(x=log.note("default")):
    return "new"


log.note("end")
