LEVELS = [("easy", 1), ("normal", 2), ("hard", 3)]
ROWS = [{"name": "none"}, {"name": "easy"}, {"name": "hard"}]
