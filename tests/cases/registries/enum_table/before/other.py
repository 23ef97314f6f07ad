from core import converts, handles
from kinds import Kind


@handles(Kind.BLUE)
def blue():
    return "blue"
