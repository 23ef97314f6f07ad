def inspect(value):
    return f"[{value}]"


def other(value):
    return inspect(value)
