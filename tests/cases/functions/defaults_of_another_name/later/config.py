SHIELD = {"kind": {"iron", "gold"}}
