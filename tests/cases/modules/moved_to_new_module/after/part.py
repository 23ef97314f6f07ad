def f():
    return "f"


class C:
    def go(self):
        return "new"
