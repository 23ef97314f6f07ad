WORLD = {
    "zones": {
        "forest": {"level": 3, "players": []},
        "city": {"level": 4, "open": True},
        "desert": {"level": 7},
    },
    "version": 2,
}
