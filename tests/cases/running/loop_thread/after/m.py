def answer():
    return "new"


def loop(inbox, outbox):
    while inbox.get() is not None:
        outbox.put(("new loop", answer()))
