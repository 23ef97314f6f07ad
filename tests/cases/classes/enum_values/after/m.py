from enum import Enum


class Color(Enum):
    RED = 10
    GREEN = 2
