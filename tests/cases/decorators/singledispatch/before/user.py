from m import show


@show.register(float)
def _float(x):
    return "user float"
