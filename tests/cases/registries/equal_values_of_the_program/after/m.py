import hub

hub.note("begin")
hub.registry.add(4)
hub.registry.add(5)
