LIMIT = 9


def helper(n):
    return f"helped {n}"


def steps():
    yield helper(1)
    yield helper(2)
    yield LIMIT
