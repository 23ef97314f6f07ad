class Item:
    def __init__(self, name):
        self.name = name

    def show(self):
        return self.name + "!"


ITEMS = [Item("axe"), Item("bow"), Item("pike")]
