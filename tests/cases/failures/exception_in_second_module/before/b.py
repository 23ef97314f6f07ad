import a

X = a.LIMIT
