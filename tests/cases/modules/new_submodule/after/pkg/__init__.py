from . import tools
from .deep.inner import VALUE


def run():
    return f"{tools.helper()} {VALUE}"
