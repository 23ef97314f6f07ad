from types import SimpleNamespace


class Options(SimpleNamespace):
    def total(self):
        return self.low * self.high


config = SimpleNamespace(port=5, limits=SimpleNamespace(low=3), names=["a", "b"], new=4)
options = Options(low=1, high=20)
LOW = config.limits.low
