from app import handle

LIMIT = 1


@handle
def hit(power=LIMIT):
    return power


TABLE = {"hit": hit}
