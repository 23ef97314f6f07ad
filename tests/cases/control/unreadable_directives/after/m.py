NAMES = ["x"]
_keep_data = set(NAMES)
_reload_data = {name for name in NAMES}
_reload_all_data = bool(NAMES)
x = 2
y = 2
state = []
