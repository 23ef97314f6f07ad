def make():
    def count(n):
        return [n, *count(n - 1)] if n else ["end"]

    return count
