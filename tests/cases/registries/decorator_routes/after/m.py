from app import route


@route("/")
def index():
    return "new index"


@route("/about")
def about():
    return "about"


@route("/shop2")
def shop():
    return "shop"
