class Named:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        return self.name


class Base:
    seen = Named()


class Other(Base):
    pass
