class Base:
    def go(self):
        return "base"


class Mage(Base):
    def go(self):
        return "mage"
