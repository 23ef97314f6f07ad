speed = 1
OTHER = 1
