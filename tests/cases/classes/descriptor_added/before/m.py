class Field:
    told = []

    def __set_name__(self, owner, name):
        self.name, self.owner = name, owner
        self.told.append(name)

    def __get__(self, instance, owner=None):
        return f"{self.name} of {self.owner.__name__}"


class Player:
    hp = Field()
