class Base:
    kind = 1

    def go(self):
        return "old base"
