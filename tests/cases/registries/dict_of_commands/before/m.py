from shell import command


@command
def look():
    return "old look"


@command
def walk():
    return "walk"
