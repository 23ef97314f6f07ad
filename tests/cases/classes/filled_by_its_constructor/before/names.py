class Symbol:
    symbols = {}
    order = []

    def __new__(cls, name):
        if name in cls.symbols:
            return cls.symbols[name]
        self = super().__new__(cls)
        cls.symbols[name] = self
        cls.order.append(self)
        return self

    def __init__(self, name):
        self.name = name

    def first(self):
        return self.name[0]
