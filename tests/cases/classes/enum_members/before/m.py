from enum import Enum


class Color(Enum):
    RED = 1
    GREEN = 2

    def hex(self):
        return f"old {self.name}"
