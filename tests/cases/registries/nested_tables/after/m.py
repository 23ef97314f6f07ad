from core import chain, endpoint


@endpoint("v1", "GET", "PUT")
def index():
    return "new index"


@endpoint("v3", "GET")
def moved():
    return "moved"


chain(moved, index)
