import m

m.count += 5
m.added = "added"
del m.gone
m.table["c"] = 3
m.table["b"] = m.table["b"] + [2]
del m.table["a"]
m.rows[0] = 10
del m.rows[1]
m.obj.x += 1
m.obj.added = True
setattr(m.obj, "by_name", 1)
del m.obj.y
m.C.kind = "new"
for key in ["unused"]:
    pass
