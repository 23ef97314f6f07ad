NAMES = ["x"]
x = 1
y = 1
state = []
