TABLE = {"a": 1}
HISTORY = ["start"]


def grow(table):
    table["count"] = table.get("count", 0) + 1


grow(TABLE)
HISTORY.append("grown")
