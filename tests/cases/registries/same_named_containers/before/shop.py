names = []
pages = []
rows = {"a": []}
