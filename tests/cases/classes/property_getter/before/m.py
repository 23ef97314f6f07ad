class Player:
    level = 2

    @property
    def power(self):
        """Old words."""
        return self.level
