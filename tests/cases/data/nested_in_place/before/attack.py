import weapon_data

gun = weapon_data.TABLE["gun"]
bow = weapon_data.TABLE["bow"]
first = gun["ammo"][0]
tags = gun["tags"]
