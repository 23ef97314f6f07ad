handlers = []
table = {}
