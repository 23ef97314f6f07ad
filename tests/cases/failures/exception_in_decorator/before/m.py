from hub import register


@register
def f():
    return "old"
