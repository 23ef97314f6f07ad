NAME = "fjord"
TEXT = "fjord blue"
