class C:
    kind = "old"


count = 1
gone = True
table = {"a": 1, "b": [1]}
rows = [1, 2, 3]
obj = C()
obj.x = 1
obj.y = 1
