class Unit:
    hp = 1


class Spell:
    pass


Unit.speed = 2
for name in ("fire", "wind"):
    setattr(Spell, name, name.upper())
Unit.shout = lambda self: "hey"
