X = 2

if X
