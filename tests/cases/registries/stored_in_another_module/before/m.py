import hub


def first():
    return 1


def second():
    return 2


hub.settings.names["m"] = 1
hub.settings.names["f"] = first
hub.settings.level = 1
hub.settings.mode = "on"
hub.table["m"] = 1
hub.table["given"] = 1
hub.table["back"] = 1
hub.put("put", 1)
