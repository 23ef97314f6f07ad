from app import handle


@handle("hit")
def hit(power=2):
    return power
