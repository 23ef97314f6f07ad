names = []
rows = {"a": [], "b": []}
pages = []


def fill(target, value):
    target.append(value)
