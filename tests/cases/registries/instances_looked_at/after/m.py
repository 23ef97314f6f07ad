class Item:
    all = {}

    def __init__(self, name, price):
        self.name = name
        self.price = price
        self.all[name] = self


class Spell:
    known = []

    @classmethod
    def add(cls, name):
        spell = cls()
        spell.name = name
        cls.known.append(spell)
        return spell


SWORD = Item("sword", 5)
Item("bow", 7)
TOTAL = sum(item.price for item in Item.all.values())
FIRE = Spell.add("fire5")
Spell.add("ice")
SPELLS = [spell.name for spell in Spell.known]
