def inner():
    return 20
