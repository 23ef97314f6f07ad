import hub


def first():
    return 1


def second():
    return 2


hub.settings.names["m"] = 2
hub.settings.names["f"] = second
hub.settings.level = 2
hub.settings.mode = "off"
hub.table["m"] = 2
hub.table["given"] = 2
hub.table["back"] = 0
hub.put("put", 2)
