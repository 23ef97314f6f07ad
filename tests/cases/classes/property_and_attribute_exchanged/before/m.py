class T:
    a = 1

    @property
    def b(self):
        return "computed"
