def make(a, b):
    def use():
        return "only a", a

    return use
