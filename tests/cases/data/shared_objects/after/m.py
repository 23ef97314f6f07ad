a = b = [1, 2]
c = [3]
d = [3]
row = {"n": 2}
table = {"x": row, "y": {"n": 2}}
p = q = [1]
