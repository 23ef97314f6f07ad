class Animal:
    def noise(self):
        return "growl"


class Robot:
    def noise(self):
        return "beep"


class Dog(Robot):
    pass


class Puppy(Dog):
    pass
