import a

X = a.LIMIT // 0
