type Pair = tuple[str, str]


def first[S, T: int](items: list[S]) -> S:
    return items[-1]


class Box[T]:
    def __init__(self, x: T):
        self.x = x

    def get(self) -> list[T]:
        return [self.x]
