class C:
    x = 1

    def go(self):
        return "old"
