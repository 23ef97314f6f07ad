from hub import first, route


@route("/a")
def a():
    return "new a"


@first
def top():
    return "new top"


@route("/b")
def b():
    return "b"
