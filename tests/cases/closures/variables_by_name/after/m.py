def make(a, b, z):
    def use():
        return "new", z, b

    return use
