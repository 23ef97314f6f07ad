class Base:
    kind = 2

    def go(self):
        return "new base"

    def added(self):
        return "added"
