kept_one = 1
kept_two = 1
other = 1


class Player:
    hp = 1
    mp = 1
