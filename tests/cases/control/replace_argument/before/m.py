score = 0
lives = 3
VERSION = 1


class Player:
    alive = 0
