class Base:
    def go(self):
        return "base"


class Child(Base):
    pass
