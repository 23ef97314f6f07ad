names = []
settings = {}
tags = set()
table = {"own": 0}
paths = []
