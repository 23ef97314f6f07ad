from queue_app import app


@app.task(every=5)
def other():
    return "other"
