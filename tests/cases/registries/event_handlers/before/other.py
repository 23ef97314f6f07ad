from bus import on


@on("start")
def other_start():
    return "other start"


@on("stop")
def other_stop():
    return "other stop"
