LIMIT = 2


class Node:
    def __init__(self):
        self.peers = {}


NODES = [Node() for _ in range(20)]
for node in NODES:
    node.peers.update((other, 1) for other in NODES)
