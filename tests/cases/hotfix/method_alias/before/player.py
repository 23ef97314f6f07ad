class Player:
    def fire_func(self, target):
        return f"pew {target}"
