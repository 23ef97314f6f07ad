CONFIG = {"fps": 60, "volume": 11}
