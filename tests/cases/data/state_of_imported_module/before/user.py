import state
from state import current


class Proxy:
    def __init__(self, variable):
        def get():
            return variable.get("nowhere")

        self.get = get


proxy = Proxy(current)


def where():
    return state.current.get("nowhere")


def limit():
    return 1
