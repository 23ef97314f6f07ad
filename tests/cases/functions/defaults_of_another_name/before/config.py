ARMOUR = {"kind": {"iron", "wood"}}
