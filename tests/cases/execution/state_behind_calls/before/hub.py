class Ids(list):
    def __init__(self):
        super().__init__()
        self.last = 0

    def take(self, name):
        self.last += 1
        self.append(name)
        return self.last


def make_numbers():
    count = 0

    def number():
        nonlocal count
        count += 1
        return count

    return number


ids = Ids()
number = make_numbers()
