def bare(value):
    return value


def full(value: int) -> int:
    return value


class Base:
    size = 1


class Derived(Base):
    double = Base.size * 2

    def bare(self):
        return self

    def full(self, value: str = "") -> str:
        return value
