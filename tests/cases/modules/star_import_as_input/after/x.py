table = [1]
C = 1
