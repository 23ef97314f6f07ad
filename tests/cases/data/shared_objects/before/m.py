a = b = [1]
c = d = [3]
row = {"n": 1}
table = {"x": row, "y": row}
p = [1]
q = [1]
