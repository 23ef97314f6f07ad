speed = 2
table = {"a": 2}
