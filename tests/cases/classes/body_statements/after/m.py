class Table:
    squares = {}
    for i in range(5):
        squares[i] = i * i
    last = i
    del i
    if len(squares) > 3:
        kind = "big"
    else:
        kind = "small"

    def total(self):
        return sum(self.squares.values())

    @staticmethod
    def go():
        return "go"

    alias = go
