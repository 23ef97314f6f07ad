SEED = 1
SPEED = 1
TABLE = {"a": 1}
