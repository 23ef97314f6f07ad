from hub import first, route


@route("/a")
def a():
    return "a"


@route("/gone")
def gone():
    return "gone"


@first
def top():
    return "top"
