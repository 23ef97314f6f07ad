class Base:
    def go(self):
        return "base"
