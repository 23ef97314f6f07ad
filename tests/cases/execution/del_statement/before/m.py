temporary = [1, 2]
kept = 3
result = sum(temporary)
del temporary, kept


def helper():
    return 1


stays = helper()
del helper
