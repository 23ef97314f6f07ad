CONFIG = {"fps": 30, "title": "game", "volume": 10, "temporary": 1, "obsolete": 0}
