TABLE = {
    "gun": {"damage": 10, "ammo": [{"kind": "lead", "count": 9}], "tags": {"loud"}},
    "bow": {"damage": 5},
}
