def make():
    out = []
    for n in range(3):
        def f(x, n=n):
            return x * 10 + n

        out.append(f)
    return out
