import state


def strike():
    return "strike", state.NAME
