CONFIG = {"fps": 30, "volume": 10}
