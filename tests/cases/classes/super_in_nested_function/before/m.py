class Base:
    def name(self):
        return "base"


class Mage(Base):
    def name(self):
        return "mage"

    def go(self):
        def call():
            return super(__class__, self).name() + " old"

        return call

    def old_style(self):
        return self.name()
