from web import App

app = App("shop")


@app.errorhandler(404)
def not_found(error):
    return "not found"
