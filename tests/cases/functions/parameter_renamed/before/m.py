def move(fast):
    return "moved", fast
