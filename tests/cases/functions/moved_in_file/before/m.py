def f():
    raise ValueError("here")


class C:
    def run(self):
        return lambda: 1
