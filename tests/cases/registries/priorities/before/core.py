import bisect

ordered = []
resorted = []
objects = []


class Entry:
    def __init__(self, priority, name, function):
        self.priority = priority
        self.name = name
        self.function = function


def step(priority):
    def decorate(function):
        bisect.insort(ordered, (priority, function), key=lambda entry: entry[0])
        resorted.append((priority, function))
        resorted.sort(key=lambda entry: -entry[0])
        bisect.insort(objects, Entry(priority, function.__name__, function), key=lambda entry: entry.priority)
        return function

    return decorate
