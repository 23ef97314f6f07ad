def damage():
    return 10
