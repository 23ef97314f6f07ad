def counter():
    n = 0

    def count():
        nonlocal n
        n += 100
        return n

    return count
