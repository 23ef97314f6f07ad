count = 0
scores = {"start": 0}
