def f():
    return "old"


class C:
    def go(self):
        return "old go"
