import log

log.note("import")


class C:
    x = log.note("class body")

    def g(self):
        return "old"


def f(x=log.note("default")):
    return "old"


log.note("end")
