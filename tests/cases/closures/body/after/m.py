def adder(n):
    def add(x):
        return (x + n) * 10

    return add
