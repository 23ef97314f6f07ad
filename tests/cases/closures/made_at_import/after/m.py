def adder(n):
    def add(x):
        return (x + n) * 100

    return add


add5 = adder(5)
TABLE = {"six": adder(6)}
