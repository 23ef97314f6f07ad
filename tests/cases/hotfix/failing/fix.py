import m


def new_fire(self):
    return "boom"


m.Player.fire = new_fire
m.SPEED = 2
m.added = 1
m.table["b"] = 2
m.obj.x = 5
del m.gone
m.f = lambda: 1
setattr(m.obj, "y", 1)
1 / 0
