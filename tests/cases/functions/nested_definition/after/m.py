def outer(x):
    def inner(y, factor=20):
        return y * factor

    return inner(x)


def deep(x):
    def middle():
        def innermost():
            def bottom():
                return x + 100

            return bottom()

        return innermost()

    return middle()
