def outer(x):
    def inner(y):
        return y * 2

    return inner(x)


def deep(x):
    def middle():
        def innermost():
            return x + 1

        return innermost()

    return middle()
