import not_there_at_all


def f():
    return not_there_at_all
