from core import REGISTRY, register


@register("first")
def first():
    return "changed"


@register("renamed")
def renamed():
    return "renamed"


@register("more")
def more():
    return "more"


KNOWN = sorted(REGISTRY)
