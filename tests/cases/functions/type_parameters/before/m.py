type Pair = tuple[int, int]


def first[T](items: list[T]) -> T:
    return items[0]


class Box[T]:
    def __init__(self, x: T):
        self.x = x

    def get(self) -> T:
        return self.x
