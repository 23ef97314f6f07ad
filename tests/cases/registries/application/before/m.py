from app import app


@app.route("/")
def index():
    return "old index"


@app.route("/shop", methods=["GET", "POST"])
def shop():
    return "shop"


@app.route("/gone")
def gone():
    return "gone"


@app.before_request
def check_user():
    return "old user"


@app.before_request
def check_gone():
    return "gone"


@app.errorhandler(500)
def broken(error):
    return "old broken"


@app.template_filter
def upper(x):
    return f"old {x}"
