calls = []


def note(what):
    calls.append(what)
