calls = []


def note(text):
    calls.append(text)
