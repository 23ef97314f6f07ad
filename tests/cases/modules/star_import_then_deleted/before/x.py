table = {}
C = 1
