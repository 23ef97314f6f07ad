def f(items):
    return [x * y for x in items for y in items if y > 1]


def g(items):
    return {x + 1 for x in items}


def h(word):
    return {c: word for c in word}


def lazy(n):
    return (i * 2 for i in range(n))
