import hub

hub.note("a", 1)
hub.router.note("a")
hub.Registry.add("a")
