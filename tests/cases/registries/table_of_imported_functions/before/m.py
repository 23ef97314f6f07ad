from app import handle


@handle("hit")
def hit(power=1):
    return power
