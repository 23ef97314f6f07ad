MENU = {"save": 2, "open": 1, "new": 4, "quit": 3}
NESTED = {"b": {"y": 2, "x": 1}, "a": 1}
