class Base:
    def __init__(self, value):
        self.value = value


class Child(Base):
    pass


class Plain:
    def __init__(self, value):
        self.value = ("plain", value)


class Moved(Plain):
    pass


class Mixed(Plain, Base):
    pass


class Table(dict):
    def __init__(self, value):
        super().__init__(value=value)


class Number(int):
    pass


class Pair(tuple):
    pass
