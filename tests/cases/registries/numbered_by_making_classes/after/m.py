CLASSES = []


class Component:
    def __init_subclass__(cls):
        cls.number = len(CLASSES)
        CLASSES.append(cls)


class Health(Component):
    points = 1


class Position(Component):
    x = 1


class Velocity(Component):
    v = 0
