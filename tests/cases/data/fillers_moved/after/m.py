from collections import deque

L = []
D = {}
Q = deque()
ROWS = [[1], [2]]
last = "b"
last = "a"
L.append(2)
L.append(1)
D[3] = 4
D[1] = 2
Q.append("y")
Q.append("x")
ROWS.append([3])
ROWS[0].append("first")
for n in range(4):
    D["n"] = n
for n in range(2):
    L.append(("loop", n))
text = ",".join(map(str, D))
ids = [1, 0]
SECOND = ids.pop()
FIRST = ids.pop()
