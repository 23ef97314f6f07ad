ring = {"n": 2}
ring["me"] = ring
loop = [10]
loop.append(loop)


class Node:
    def __init__(self, value):
        self.value = value


node = Node(1)
node.next = Node(2)
node.next.next = node
