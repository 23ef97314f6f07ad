from types import SimpleNamespace


class Options(SimpleNamespace):
    def total(self):
        return self.low + self.high


config = SimpleNamespace(port=1, limits=SimpleNamespace(low=2), names=["a"], gone=1)
options = Options(low=1, high=2)
LOW = config.limits.low
