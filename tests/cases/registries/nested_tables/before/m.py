from core import chain, endpoint


@endpoint("v1", "GET", "POST")
def index():
    return "old index"


@endpoint("v1", "DELETE")
def gone():
    return "gone"


@endpoint("v2", "GET")
def moved():
    return "moved"


chain(index, moved)
chain(gone)
