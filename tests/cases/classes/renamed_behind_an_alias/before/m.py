class Old:
    def f(self):
        return 1


OBJECT = Old()
