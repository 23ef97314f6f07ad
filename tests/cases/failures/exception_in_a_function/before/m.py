import tools

X = 1
