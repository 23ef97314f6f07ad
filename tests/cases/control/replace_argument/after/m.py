_keep_data = {"score"}
score = 0
lives = 3
VERSION = 2


class Player:
    alive = 0
