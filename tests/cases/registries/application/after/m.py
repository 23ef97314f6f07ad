from app import app


@app.route("/")
@app.route("/home")
def index():
    return "new index"


@app.route("/store", methods=["GET"])
def shop():
    return "shop"


@app.route("/about", endpoint="info")
def about():
    return "about"


@app.before_request
def check_user():
    return "new user"


@app.errorhandler(501)
def broken(error):
    return "new broken"


@app.template_filter
def upper(x):
    return f"new {x}"


@app.template_filter
def lower(x):
    return f"lower {x}"
