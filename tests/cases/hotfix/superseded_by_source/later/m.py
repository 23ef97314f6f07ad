def f():
    return "source"


class C:
    def go(self):
        return "source go"
