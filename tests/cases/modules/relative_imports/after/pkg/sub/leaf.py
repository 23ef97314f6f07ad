from .. import top
from ..top import NAME
from .beside import NAME as OTHER


def go():
    return f"{NAME} {OTHER}"


def late():
    from . import beside

    return beside.NAME
