class Base:
    def __new__(cls, value):
        return super().__new__(cls)

    def __init__(self, value):
        self.value = value


class Child(Base):
    pass


class Plain:
    def __init__(self, value):
        self.value = ("plain", value)


class Moved(Base):
    pass


class Mixed(Plain, Base):
    pass


class Table(dict):
    def __new__(cls, value):
        return super().__new__(cls)

    def __init__(self, value):
        super().__init__(value=value)


class Number(int):
    def __new__(cls, value):
        return super().__new__(cls, value + 1)


class Pair(tuple):
    def __new__(cls, value):
        return super().__new__(cls, (value, value))
