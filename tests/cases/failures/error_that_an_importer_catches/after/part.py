VALUES = [1, 2]
COUNT = int('x')
LAST = 2
