import weapon_data
from weapon_data import TABLE

weapon_data.gun.damage = 100
weapon_data.LIMIT = 7
TABLE["gun"] = 9
