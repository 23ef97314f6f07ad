LEVELS = [("easy", 1), ("hard", 2)]
ROWS = [{"name": "easy"}, {"name": "hard"}]
