from pack import application


@application.route("/")
def index():
    return "index"


@application.route("/about")
def about():
    return "about"
