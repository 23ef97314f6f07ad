speed = 1
table = {"a": 1}
