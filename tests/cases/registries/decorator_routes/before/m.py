from app import route


@route("/")
def index():
    return "old index"


@route("/gone")
def gone():
    return "gone"


@route("/shop")
def shop():
    return "shop"
