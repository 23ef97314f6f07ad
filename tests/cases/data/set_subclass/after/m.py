class S(set):
    def n(self):
        return 2


X = S([1, 2, 3])
