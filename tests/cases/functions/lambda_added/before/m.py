f = lambda x: ("f", x)
