def deep():
    return 2
