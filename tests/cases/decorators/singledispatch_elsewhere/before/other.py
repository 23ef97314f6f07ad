from core import show


@show.register(float)
def _(x):
    return "other float"
