def f():
    return helper(5)


def helper(n):
    return n * 2
