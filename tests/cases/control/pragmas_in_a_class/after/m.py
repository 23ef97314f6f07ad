class Player:
    hp = 10  # midflight: replace
    mp = 2  # midflight: keep
    speed = 2
