CONFIG = {"fps": 60, "title": "game", "volume": 10, "temporary": 1, "vsync": True}
