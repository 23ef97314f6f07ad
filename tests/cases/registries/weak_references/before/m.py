import core

NAME = "one"
service = core.Service(NAME)
other = core.Service("other")
dropped = core.Service("dropped")
