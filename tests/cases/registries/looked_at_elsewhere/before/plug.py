from core import REGISTRY, register


@register("first")
def first():
    return "first"


@register("gone")
def gone():
    return "gone"


KNOWN = sorted(REGISTRY)
