TABLE = {
    "gun": {"damage": 100, "ammo": [{"kind": "steel", "count": 9}], "tags": {"loud", "fast"}},
    "bow": {"damage": 5},
}
