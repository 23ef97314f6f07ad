DAMAGE = 10
NAMES = ("a", "b")
