from collections import deque

L = []
D = {}
Q = deque()
ROWS = [[1], [2]]
last = "a"
last = "b"
L.append(1)
L.append(2)
D[1] = 2
D[3] = 4
Q.append("x")
Q.append("y")
ROWS[0].append("first")
ROWS.append([3])
for n in range(2):
    L.append(("loop", n))
for n in range(4):
    D["n"] = n
text = ",".join(map(str, D))
ids = [1, 0]
FIRST = ids.pop()
SECOND = ids.pop()
