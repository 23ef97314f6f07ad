class Base:
    def go(self):
        return "base"

    def stay(self):
        return "base stay"


class Mage(Base):
    def go(self):
        return super().go() + " mage"

    def stay(self):
        return "old " + super().stay()
