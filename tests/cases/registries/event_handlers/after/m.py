from bus import on


@on("start", 1)
def on_start():
    return "new start"


@on("halt")
def on_stop():
    return "stop"


@on("start")
def early():
    return "early"


@on("tock")
@on("tick")
def both():
    return "both"
