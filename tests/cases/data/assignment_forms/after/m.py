a, (b, c) = 10, (2, 30)
total = 1
total += 50
items = [1, 2]
items += [30]
first, *rest = "xyz"
print if (walrus := 40) else None
typed: int = 50


class Space:
    pass


x = Space()
x.y = 10
globals()["made"] = 10
