from queue_app import app


@app.task(retries=2)
def add():
    return "new add"


@app.task(retries=3, every=20)
def mul():
    return "new mul"


@app.task
def added():
    return "added"
