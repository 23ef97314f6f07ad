from web import App

app = App("store")


@app.route("/about")
def about():
    return "about"


@app.route("/")
def index():
    return "new index"


@app.before
def first():
    return "first"


@app.before
def user():
    return "user"


@app.route("/stays")
def stays():
    return "stays"
