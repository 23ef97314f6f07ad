def inner():
    return 10
