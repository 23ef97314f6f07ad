class Command:
    every = []

    def __init__(self, name, run):
        self.name, self.run = name, run
        Command.every.append(self)

    class Group:
        by_name = {}

        def __init__(self, name):
            self.by_name[name] = self


def run():
    return 1


start = Command("start", run)
stop = Command("stop", lambda: 2)
first = Command.Group("first")
