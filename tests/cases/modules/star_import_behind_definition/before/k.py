def local():
    return "k"
