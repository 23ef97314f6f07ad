def f():
    return "old"


class C:
    def g(self):
        return "old"


def h():
    return 1
