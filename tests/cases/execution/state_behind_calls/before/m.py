import hub

FIRST = hub.number()
A = hub.ids.take("a")
