class Base:
    def go(self):
        return "base"

    @classmethod
    def make(cls):
        return f"base {cls.__name__}"


class Mage(Base):
    def go(self):
        return "mage"

    @classmethod
    def make(cls):
        return "made"

    def who(self):
        return None
