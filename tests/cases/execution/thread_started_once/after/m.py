import queue
import threading

inbox, outbox = queue.Queue(), queue.Queue()


def step():
    return "new"


def loop():
    while inbox.get() is not None:
        outbox.put(step())


def ask():
    inbox.put(1)
    return outbox.get(timeout=5)


worker = threading.Thread(target=loop, name="case-worker", daemon=True)
worker.start()
