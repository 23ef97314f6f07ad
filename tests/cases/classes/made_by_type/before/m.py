def f(self):
    return 1


A = type("A", (), {"f": f, "x": 1})
B = type("B", (A,), {})
