class Base:
    def go(self):
        return "base"

    @classmethod
    def make(cls):
        return f"base {cls.__name__}"


class Mage(Base):
    def go(self):
        return super().go() + " mage"

    @classmethod
    def make(cls):
        return super().make() + " made"

    def who(self):
        return __class__
