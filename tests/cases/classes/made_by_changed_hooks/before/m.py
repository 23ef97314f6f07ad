from hooks import Base, Meta


class Tagged(Base, tag="t"):
    class Inner(Base, tag="i"):
        pass


class Further(Tagged, tag="f"):
    pass


class Marked(metaclass=Meta):
    pass


class MarkedToo(Marked):
    pass
