from tools import inspect, other
import tools


class Shown:
    def __init__(self, value):
        self.text = inspect(value)

    def __repr__(self):
        return tools.inspect(self.text) + other(self.text)
