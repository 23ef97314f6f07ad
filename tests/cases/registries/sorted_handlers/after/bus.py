from collections import defaultdict


class Bus:
    def __init__(self):
        self.handlers = defaultdict(list)
        self.seen = 0

    def on(self, name, priority=0):
        def keep(function):
            self.handlers[name].append((priority, function))
            self.handlers[name].sort(key=lambda entry: -entry[0])
            return function

        return keep

    def emit(self, name, *arguments):
        return [function(*arguments) for _, function in self.handlers[name]]


bus = Bus()
on = bus.on
