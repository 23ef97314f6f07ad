class Base:
    def go(self):
        return "base"

    def stay(self):
        return "base stay"


class Mage(Base):
    def go(self):
        return "alone"

    def stay(self):
        return "new " + super().stay()
