class Animal:
    def noise(self):
        return "noise"


class Dog(Animal):
    pass


class Cat(Animal):
    pass
