"""A loop that has been running since before the update calls the new helper in its next turn. (R12)"""

PROBES = ["m.answer()"]


def hold():
    import queue
    import threading

    import m

    inbox, outbox = queue.Queue(), queue.Queue()
    threading.Thread(target=m.loop, args=(inbox, outbox), daemon=True).start()
    inbox.put(1)
    assert outbox.get(timeout=5) == ("old loop", "old")
    return inbox, outbox


def check(held, update):
    inbox, outbox = held
    inbox.put(1)
    assert outbox.get(timeout=5) == ("old loop", "new")
    inbox.put(None)
