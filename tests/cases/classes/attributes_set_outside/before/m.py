class Unit:
    hp = 1


class Spell:
    pass


Unit.speed = 1
Unit.old = True
for name in ("fire", "ice"):
    setattr(Spell, name, name.upper())
