COUNT = 3
FACTOR = 1
BASE = 2

squares = {}
for i in range(COUNT):
    squares[i] = i * i * FACTOR

powers = []
n = 1
while n < 10:
    powers.append(n)
    n *= BASE

names = []
for name in ["a", "b"]:
    if name == "b":
        continue
    names.append(name)
else:
    names.append("end")
