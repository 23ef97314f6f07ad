from m import gun


def shoot():
    return gun.damage
