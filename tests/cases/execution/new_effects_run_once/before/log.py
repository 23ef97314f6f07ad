import io

calls = io.StringIO()


def note(text):
    calls.write(text + "\n")
