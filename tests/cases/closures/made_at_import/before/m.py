def adder(n):
    def add(x):
        return x + n

    return add


add5 = adder(5)
TABLE = {"six": adder(6)}
