def damage():
    return 50
