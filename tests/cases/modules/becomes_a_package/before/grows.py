def same():
    return "same"


def work(n):
    return n
