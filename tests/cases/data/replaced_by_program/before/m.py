table = {"a": 1}
other = []
VERSION = 1
