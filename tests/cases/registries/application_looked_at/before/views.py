from pack import application


@application.route("/")
def index():
    return "index"
