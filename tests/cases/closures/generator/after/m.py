def make(n):
    def count():
        for i in range(n):
            yield f"i{i}"

    return count
