table = {}
C = 1
D = 2
