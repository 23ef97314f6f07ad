def f(items):
    return [x for x in items]


def g(items):
    return {x for x in items}


def h(word):
    return {c: 1 for c in word}


def lazy(n):
    return (i for i in range(n))
