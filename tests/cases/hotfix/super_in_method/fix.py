import m


def go(self):
    return "hot " + super(m.Mage, self).go()


m.Mage.go = go
