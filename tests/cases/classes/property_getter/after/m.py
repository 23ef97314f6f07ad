class Player:
    level = 2

    @property
    def power(self):
        """New words."""
        return self.level * 10
