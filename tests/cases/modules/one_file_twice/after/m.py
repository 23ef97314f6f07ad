def f():
    return "new"


class C:
    def go(self):
        return "new"
