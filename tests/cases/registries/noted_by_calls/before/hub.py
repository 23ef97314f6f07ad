class Router:
    def __init__(self):
        self.notes = []
        self.table = {}
        self.active = []

    def note(self, value):
        self.notes.append(value)

    def put(self, key, value):
        self.table[key] = value

    def activate(self, value):
        if value not in self.notes:
            self.active.append(value)


class Registry:
    items = []

    @classmethod
    def add(cls, value):
        cls.items.append(value)


router = Router()
log = []
seen = set()


def note(key, value):
    log.append((key, value))


def see(value):
    seen.add(value)
