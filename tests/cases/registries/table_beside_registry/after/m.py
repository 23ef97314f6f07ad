from app import handle

LIMIT = 2


@handle
def hit(power=LIMIT):
    return power


TABLE = {"hit": hit}
