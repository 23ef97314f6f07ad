TABLE = {}
ORDER = []
TABLE["gun"] = 1
ORDER.append("gun")
TABLE["bow"] = 20
ORDER.append("bow")
TABLE["axe"] = 3
ORDER.insert(1, "axe")
COUNT = len(TABLE)
