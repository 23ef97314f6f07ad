def move(speed):
    return "moved", speed
