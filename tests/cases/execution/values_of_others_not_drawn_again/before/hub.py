conf = {}
handlers = []
total = 0


def on(handler):
    global total
    handlers.append(handler)
    total += 1
