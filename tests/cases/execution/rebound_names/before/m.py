step = 1
first = [step]


def pick():
    return "first"


for item in ("a", "b"):
    pass

step = step + 1


def pick():
    return "second"


for item in ("c", "d"):
    pass
