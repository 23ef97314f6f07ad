class Player:
    def fire_func(self):
        return "boom"

    @staticmethod
    def static(x):
        return "new"
