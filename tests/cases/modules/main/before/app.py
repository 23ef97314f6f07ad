LIMIT = 1


class Game:
    def step(self):
        return "old"


def helper():
    return 1


if __name__ == "__main__":
    game = Game()
    starts = []
    starts.append("started")
