import hub

hub.router.add("old")
hub.router.names["m"] = 1
hub.tables[0].append("old")


@hub.router.add
def handle():
    return 1
