names = ["own"]
settings = {"own": 0}
tags = set()

