from web import App

app = App()


@app.before_request
def check():
    return "old check"


@app.route("/")
def index():
    return "old index"


@app.route("/old")
def old():
    return "old"
