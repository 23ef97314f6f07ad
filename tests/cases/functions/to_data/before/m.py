def limit():
    return 1


speed = 2


def use():
    return limit(), speed
