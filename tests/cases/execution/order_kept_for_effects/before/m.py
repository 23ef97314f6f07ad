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
bus.on(first)
bus.on(second)
bus.begin()
limit = 1
log.note(limit)
limit = 2
for step in range(2):
    log.note(step)
for step in range(3):
    log.note(step)
A = 1
B = A
A = 2
