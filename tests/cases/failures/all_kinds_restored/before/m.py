import hub

X = 1
