"""Containers inside containers keep their identity, at every depth, so aliases of them see the new content. (R6)"""

MODULES = ["weapon_data"]
IMPORTS = ["weapon_data", "attack"]
PROBES = ["attack.gun", "attack.first", "weapon_data.TABLE", "attack.tags"]


def hold():
    import attack

    return attack.gun, attack.first, attack.tags, attack.bow


def check(held, update):
    import attack
    import weapon_data

    gun, first, tags, bow = held
    assert attack.gun is gun is weapon_data.TABLE["gun"] and gun["damage"] == 100
    assert weapon_data.TABLE["gun"]["ammo"][0] is first == {"kind": "steel", "count": 9}
    assert tags is weapon_data.TABLE["gun"]["tags"] == {"loud", "fast"}
    assert weapon_data.TABLE["bow"] is bow
