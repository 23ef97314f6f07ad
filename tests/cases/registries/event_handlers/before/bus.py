from collections import defaultdict

handlers = {}
waiting = defaultdict(list)


def on(event, priority=0):
    def decorate(function):
        entries = handlers.setdefault(event, [])
        entries.append((priority, function))
        waiting[event].append(function)
        return function

    return decorate
