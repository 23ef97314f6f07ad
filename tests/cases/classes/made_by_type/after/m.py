def f(self):
    return 2


A = type("A", (), {"f": f, "x": 2, "y": 3})
B = type("B", (A,), {"z": 1})
