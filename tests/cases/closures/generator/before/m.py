def make(n):
    def count():
        for i in range(n):
            yield i

    return count
