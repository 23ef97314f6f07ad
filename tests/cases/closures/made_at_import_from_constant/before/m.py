STEP = 5


def adder(n):
    def add(x):
        return x + n

    return add


add = adder(STEP)


def later():
    return add(1)
