DEBUG = False
LEVEL = 1
