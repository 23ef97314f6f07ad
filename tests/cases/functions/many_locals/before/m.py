def f(x):
    return x * 2


def loop(n):
    return sum(f(1) for _ in range(n))
