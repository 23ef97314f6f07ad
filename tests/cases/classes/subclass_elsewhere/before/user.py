import m


class Mage(m.Base):
    def go(self):
        return super().go() + ", mage"
