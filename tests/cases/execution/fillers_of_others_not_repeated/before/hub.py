import log

notes = []


def note(text):
    notes.append(text)


class Link:
    def __init__(self):
        self.socket = log.connect()
        self.timeout = 1


link = Link()
