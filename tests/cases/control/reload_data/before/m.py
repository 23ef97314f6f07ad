score = 0
lives = 3
table = {"a": 1}
VERSION = 1
