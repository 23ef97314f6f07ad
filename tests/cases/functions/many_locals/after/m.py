def f(x, *extra, a=1, b=2, **more):
    c, d, e, g, h, i, j, k = 3, 4, 5, 6, 7, 8, 9, 10
    values = [a, b, c, d, e, g, h, i, j, k]
    total = lambda: sum(values) * x
    return total()


def loop(n):
    return sum(f(1) for _ in range(n))
