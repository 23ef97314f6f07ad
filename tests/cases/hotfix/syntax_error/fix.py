import m

m.SPEED = 2
def (
