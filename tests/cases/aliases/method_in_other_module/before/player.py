class Player:
    def fire_func(self):
        return "pew"

    @staticmethod
    def static(x):
        return "old"
