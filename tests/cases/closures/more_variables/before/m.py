def make(a, b):
    def use():
        return a

    return use
