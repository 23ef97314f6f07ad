DAMAGE = 15
NAMES = ("a", "c")
