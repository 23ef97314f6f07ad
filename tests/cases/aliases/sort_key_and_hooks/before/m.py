def hook(*args):
    return "old"
