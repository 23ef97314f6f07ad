import core

NAME = "two"
service = core.Service(NAME)
other = core.Service("other")
added = core.Service("added")
