HANDLERS = {}


def install(names):
    for name, value in names.items():
        if name.startswith("on_"):
            HANDLERS[name] = value
