CLASSES = []


class Component:
    def __init_subclass__(cls):
        cls.number = len(CLASSES)
        CLASSES.append(cls)


class Position(Component):
    x = 0


class Velocity(Component):
    v = 0
