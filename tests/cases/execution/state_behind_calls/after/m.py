import hub

FIRST = hub.number()
A = hub.ids.take("a")
SECOND = hub.number()
B = hub.ids.take("b")
