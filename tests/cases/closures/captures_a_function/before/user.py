from m import f


def _bind(function):
    return lambda: function()


call = _bind(f)


def nested():
    g = f
    return lambda: g()
