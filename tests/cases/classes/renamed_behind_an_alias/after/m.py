class New:
    def f(self):
        return 2


Old = New
OBJECT = Old()
