"""A hotfix assigns to attributes of data of the running program, and everybody sees it. (R22)"""

HOTFIX = "fix.py"
IMPORTS = ["weapon_data", "attack"]
PROBES = ["attack.hit()", "weapon_data.gun.damage", "weapon_data.LIMIT", "weapon_data.TABLE"]


def hold():
    import weapon_data

    return weapon_data.gun, weapon_data.TABLE


def check(held, update):
    import attack
    import weapon_data

    gun, table = held
    assert weapon_data.gun is gun and gun.damage == 100 and attack.hit() == 100
    assert weapon_data.TABLE is table == {"gun": 9, "bow": 2}
