class L(list):
    def first(self):
        return self[0]


X = L([1, 2])
