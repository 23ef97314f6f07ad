import hub

hub.note("m")
