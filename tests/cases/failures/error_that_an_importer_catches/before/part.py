VALUES = [1]
COUNT = int('1')
LAST = 1
