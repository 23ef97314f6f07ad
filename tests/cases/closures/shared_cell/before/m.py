def pair():
    total = 0

    def increase():
        nonlocal total
        total += 1

    def read():
        return total

    return increase, read
