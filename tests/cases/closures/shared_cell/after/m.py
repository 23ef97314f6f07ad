def pair():
    total = 0

    def increase():
        nonlocal total
        total += 10

    def read():
        return f"total {total}"

    return increase, read
