from m import added

K = added[2], added.other
