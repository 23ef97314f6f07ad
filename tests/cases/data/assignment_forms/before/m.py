a, (b, c) = 1, (2, 3)
total = 1
total += 5
items = [1, 2]
items += [3]
first, *rest = "abc"
print if (walrus := 4) else None
typed: int = 5


class Space:
    pass


x = Space()
x.y = 1
globals()["made"] = 1
