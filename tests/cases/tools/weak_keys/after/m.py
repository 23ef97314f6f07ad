def f():
    return "new"


class C:
    x = 1

    def go(self):
        return "new"
