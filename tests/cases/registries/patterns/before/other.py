from router import route


@route("/other")
def other(request):
    return "other"
