import functools


def damage(base, extra):
    return "damage", base, extra


hit = functools.partial(damage, 1)


class Dice:
    sides = 6

    def roll(self):
        return f"new {self.sides}"


dice = Dice()
roll = dice.roll
shot = functools.partial(damage, 5, extra=9)
