from collections import defaultdict

handlers = {}
waiting = defaultdict(list)
listeners = []


def on(event):
    def decorate(function):
        handlers.setdefault(event, []).append(function)
        waiting[event].append(function)
        listeners.append(function)
        return function

    return decorate


def emit(event, value):
    return [handler(value) for handler in handlers.get(event, [])]
