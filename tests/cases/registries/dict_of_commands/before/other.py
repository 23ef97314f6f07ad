from shell import command


@command
def extra():
    return "extra"
