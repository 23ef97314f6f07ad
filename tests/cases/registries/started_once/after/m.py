import atexit
import logging
import threading

LIMIT = 2
started = []


def work():
    return "new"


def main():
    started.append("started")
    return work()


def bye():
    return LIMIT + 1


def extra():
    return work()


double = LIMIT * 2
thread = threading.Thread(target=main, daemon=True)
thread.start()
thread.join()
atexit.register(bye)
log = logging.getLogger("m")
handler = logging.NullHandler()
log.addHandler(handler)
