from m import added

K = 1
