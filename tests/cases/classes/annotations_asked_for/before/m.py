class Bare:
    def value(self):
        return 1


class Made:
    def value(self):
        return Bare().value()


NAMES = list(Bare.__annotations__), list(Made.__annotations__)
