WORLD = {
    "zones": {
        "forest": {"level": 1, "players": []},
        "city": {"level": 2, "open": True},
    },
    "version": 1,
}
