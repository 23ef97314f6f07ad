SHIELD = {"kind": {"iron", "wood"}}
