from bus import on


@on("start")
def on_start():
    return "old start"


@on("stop")
def on_stop():
    return "stop"


@on("gone", 3)
def on_gone():
    return "gone"


@on("tick")
@on("start", 2)
def both():
    return "both"
