from app import app


@app.route("/other")
def other():
    return "other"


@app.before_request
def other_check():
    return "other"
