from enum import Enum


class Planet(Enum):
    EARTH = (1, 2)
    MARS = (3, 4)

    def __init__(self, mass, radius):
        self.density = mass * radius * 2


BOTH = Planet.EARTH.density + Planet.MARS.density
