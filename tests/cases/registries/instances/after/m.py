from web import App

app = App()


@app.before_request
def check():
    return "new check"


@app.route("/")
def index():
    return "new index"


@app.route("/new")
def new():
    return "new"
