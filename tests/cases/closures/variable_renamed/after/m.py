def make(amount):
    worth = amount

    def use():
        return "new", worth

    return use
