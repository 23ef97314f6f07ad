class Player:
    _power = 1

    @property
    def power(self):
        return self._power
