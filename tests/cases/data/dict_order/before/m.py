MENU = {"open": 1, "save": 2, "quit": 3}
NESTED = {"a": 1, "b": {"x": 1, "y": 2}}
