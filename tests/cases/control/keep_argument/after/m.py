_reload_data = {"kept_one"}
kept_one = 2
kept_two = 2
other = 2


class Player:
    hp = 2
    mp = 2
