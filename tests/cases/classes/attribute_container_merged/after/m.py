class Player:
    prices = {"axe": 10, "bow": 2, "pike": 3}
    kinds = ["a", "b", "c"]
