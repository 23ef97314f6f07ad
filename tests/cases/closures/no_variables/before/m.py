def make(a):
    def use():
        return a

    return use


def grow(a):
    def use():
        return "nothing"

    return use
