def count(n):
    return [f"n{n}", *count(n - 1)] if n else []
