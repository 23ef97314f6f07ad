import functools


def damage(base, extra):
    return base, extra


def hit(extra):
    return damage(1, extra)


class Dice:
    sides = 6

    def roll(self):
        return f"old {self.sides}"


dice = Dice()
roll = dice.roll
shot = functools.partial(damage, 5, extra=1)
