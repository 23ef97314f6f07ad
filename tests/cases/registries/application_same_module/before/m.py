from web import App

app = App("shop")


@app.route("/")
def index():
    return "old index"


@app.before
def user():
    return "user"


@app.route("/gone")
def gone():
    return "gone"


@app.route("/stays")
def stays():
    return "stays"
