def work(n):
    return f"new {n}"
