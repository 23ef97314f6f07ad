LIMIT = 5
table = {"a": LIMIT}


def f():
    return LIMIT, table
