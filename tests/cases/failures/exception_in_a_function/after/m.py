import tools

X = tools.look("absent")
