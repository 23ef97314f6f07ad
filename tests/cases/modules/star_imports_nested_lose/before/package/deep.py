DEEP = 1
V = "deep"
