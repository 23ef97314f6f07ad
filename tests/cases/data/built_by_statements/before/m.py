TABLE = {}
ORDER = []
TABLE["gun"] = 1
ORDER.append("gun")
TABLE["bow"] = 2
ORDER.append("bow")
TABLE.update(gone=1)
COUNT = len(TABLE)
