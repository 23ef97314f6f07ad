def items():
    yield 1
