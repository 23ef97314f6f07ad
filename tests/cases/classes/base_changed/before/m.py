class Animal:
    def noise(self):
        return "growl"


class Robot:
    def noise(self):
        return "beep"


class Dog(Animal):
    pass


class Puppy(Dog):
    pass
