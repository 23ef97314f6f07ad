class Room:
    def __init__(self, name):
        self.name = name
        self.exits = []
        self.visits = 0


hall, cellar, attic = Room("hall"), Room("cellar"), Room("loft")
rooms = {room.name: room for room in (hall, cellar, attic)}
for room in rooms.values():
    room.exits += [other for other in rooms.values() if other is not room]
parent = {"name": "root", "children": []}
child = {"name": "twig", "parent": parent}
parent["children"].append(child)
nested = [[2]]
nested[0].append(nested)
