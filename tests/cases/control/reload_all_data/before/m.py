score = 0
table = {"a": 1}


class Player:
    alive = 0


class Other:
    alive = 0
