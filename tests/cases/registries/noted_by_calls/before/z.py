import hub

hub.note("z", 1)
hub.router.note("z")
hub.Registry.add("z")
