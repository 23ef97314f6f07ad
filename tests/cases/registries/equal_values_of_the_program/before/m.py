import hub

hub.note("start")
hub.registry.add(3)
hub.registry.add(5)
