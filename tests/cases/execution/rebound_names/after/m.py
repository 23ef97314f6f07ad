step = 1
first = [step]


def pick():
    return "first"


for item in ("a", "b"):
    pass

SEEN = [step, item]
PICKED = {"pick": pick}

step = step + 1


def pick():
    return "second"


for item in ("c", "d"):
    pass
