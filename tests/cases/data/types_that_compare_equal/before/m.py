A = 1
B = 1
C = True
D = 0.0
E = [1]
F = {"k": 1}
G = (1, 2)
H = {1: "one"}
