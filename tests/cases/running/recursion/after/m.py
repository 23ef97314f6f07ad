def count(n, action):
    name = f"new {n}"
    if n == 0:
        return [name]
    action(n)
    return [name, *count(n - 1, action)]
