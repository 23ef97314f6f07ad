def items():
    yield from [1, 2]
