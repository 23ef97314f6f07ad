_keep_data = {"SEED", "TABLE"}
SEED = 2
SPEED = 2
TABLE = {"a": 2}
