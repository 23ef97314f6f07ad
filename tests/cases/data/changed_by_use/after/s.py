from m import added

K = added(2)
added >> 7 >> 8
