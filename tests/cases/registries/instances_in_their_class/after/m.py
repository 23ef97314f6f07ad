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
    return 10


begin = Command("begin", run)
stop = Command("stop", lambda: 20)
pause = Command("pause", run)
second = Command.Group("second")
