from core import register


@register("other")
def other():
    return "other"
