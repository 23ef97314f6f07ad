class Base:
    def name(self):
        return "base"


class Mage(Base):
    def name(self):
        return "mage"

    def go(self):
        def call():
            return super(__class__, self).name() + " new"

        return call

    def old_style(self):
        return super(Mage, self).name()
