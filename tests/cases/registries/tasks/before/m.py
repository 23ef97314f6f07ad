from queue_app import app


@app.task
def add():
    return "old add"


@app.task(retries=3, every=10)
def mul():
    return "mul"


@app.task
def gone():
    return "gone"
