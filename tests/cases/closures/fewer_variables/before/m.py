def make(a, b):
    def use():
        return a, b

    return use
