from hub import register


@register
def f():
    return "new"


@register
def bad():
    return "bad"
