class Bare:
    def value(self):
        return 2


class Made(Bare):
    def value(self):
        return Bare().value()


NAMES = list(Bare.__annotations__), list(Made.__annotations__)
