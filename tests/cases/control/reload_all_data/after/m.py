_reload_all_data = True
score = 0
table = {"a": 1}


class Player:
    _reload_all_data = True
    alive = 0


class Other:
    alive = 0
