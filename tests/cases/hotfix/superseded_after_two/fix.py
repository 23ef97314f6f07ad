import m


def f():
    return "one"


def same():
    return "one"


class C:
    def go(self):
        return "one go"

    def same(self):
        return "one"


m.f, m.same, m.C = f, same, C
