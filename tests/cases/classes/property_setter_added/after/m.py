class Player:
    _power = 1

    @property
    def power(self):
        return self._power

    @power.setter
    def power(self, value):
        self._power = value * 2

    @power.deleter
    def power(self):
        self._power = 0
