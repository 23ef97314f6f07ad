import m


def f():
    return "two"


def same():
    return "two"


class C:
    def go(self):
        return "two go"

    def same(self):
        return "two"


m.f, m.same, m.C = f, same, C
