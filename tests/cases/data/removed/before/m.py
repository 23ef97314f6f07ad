OBSOLETE = 1
table = {"a": 1}


def f():
    return OBSOLETE, table
