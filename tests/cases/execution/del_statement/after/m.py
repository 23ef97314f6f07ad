temporary = [10, 20]
kept = 3
result = sum(temporary)
del temporary


def helper():
    return 1


stays = helper()
del helper
temporary = None
del temporary
