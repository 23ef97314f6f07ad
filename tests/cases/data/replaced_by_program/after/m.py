table = {"a": 10}
other = []
VERSION = 2
