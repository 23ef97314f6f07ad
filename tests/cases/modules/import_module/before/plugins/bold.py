def render():
    return "<b>"
