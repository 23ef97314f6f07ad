import threading
import log


class Bus:
    def __init__(self):
        self.handlers = []
        self.thread = None

    def on(self, handler):
        self.handlers.append(handler)

    def begin(self):
        self.thread = threading.Thread(target=log.calls.append, args=["begun"])
        self.thread.start()
        self.thread.join()


def first():
    return 1


def second():
    return 2


bus = Bus()
bus.on(second)
bus.on(first)
bus.begin()
limit = 1
limit = 2
log.note(limit)
for step in range(3):
    log.note(step)
for step in range(2):
    log.note(step)
A = 1
A = 2
B = A
