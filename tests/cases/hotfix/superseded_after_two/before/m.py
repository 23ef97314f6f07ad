def f():
    return "old"


def same():
    return "old"


class C:
    def go(self):
        return "old go"

    def same(self):
        return "old"
