def make(amount):
    value = amount

    def use():
        return "old", value

    return use
