from core import chain, endpoint


@endpoint("v1", "GET")
def other():
    return "other"


chain(other)
