class Noisy:
    def noise(self):
        return "noise"


class Named:
    def name(self):
        return "named"


class Dog:
    pass


class Cat(Noisy):
    pass
