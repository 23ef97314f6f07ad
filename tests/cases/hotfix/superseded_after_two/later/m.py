def f():
    return "source"


def same():
    return "old"


class C:
    def go(self):
        return "source go"

    def same(self):
        return "old"
