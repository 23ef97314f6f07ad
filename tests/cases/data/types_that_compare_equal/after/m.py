A = True
B = 1.0
C = 1
D = -0.0
E = [1.0]
F = {"k": True}
G = (1, 2.0)
H = {True: "one"}
