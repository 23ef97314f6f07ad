class C:
    x = 2
    y = undefined

    def go(self):
        return "new"
