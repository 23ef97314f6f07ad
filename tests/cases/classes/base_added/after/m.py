class Noisy:
    def noise(self):
        return "noise"


class Named:
    def name(self):
        return "named"


class Dog(Noisy):
    pass


class Cat(Named, Noisy):
    pass
