def answer():
    return "old"


def loop(inbox, outbox):
    while inbox.get() is not None:
        outbox.put(("old loop", answer()))
