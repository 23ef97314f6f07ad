speed = 2
OTHER = 2
