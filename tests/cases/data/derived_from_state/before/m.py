MAX = 100
health = MAX
SPEED = 1
