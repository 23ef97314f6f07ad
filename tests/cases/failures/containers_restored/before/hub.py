class Box:
    def __init__(self):
        self.x = 1


names = []
table = {"deep": [1]}
kinds = set()
box = Box()
level = 1
