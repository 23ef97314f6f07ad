from shell import command


@command
def look():
    return "new look"


@command
def jump():
    return "jump"
