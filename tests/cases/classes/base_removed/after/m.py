class Animal:
    def noise(self):
        return "noise"


class Feline(Animal):
    def purr(self):
        return "purr"


class Dog:
    pass


class Cat(Feline):
    pass
