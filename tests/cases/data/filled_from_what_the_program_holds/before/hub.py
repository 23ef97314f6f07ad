sessions = {}
lists = {}


def load(found):
    sessions.update(found)
