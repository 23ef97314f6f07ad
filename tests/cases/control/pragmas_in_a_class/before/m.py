class Player:
    hp = 10
    mp = 1
    speed = 1
