class Player:
    prices = {"axe": 1, "bow": 2}
    kinds = ["a", "b"]
