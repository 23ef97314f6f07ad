import hub

hub.router.add("old")
hub.router.add("another")
hub.router.names["m"] = 2
hub.tables[0].append("new")


@hub.router.add
def handle(more=1):
    return 1 + more
