def items():
    return [1, 2, 3]
