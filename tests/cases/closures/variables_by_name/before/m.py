def make(a, b, z):
    def use():
        return a, b, z

    return use
