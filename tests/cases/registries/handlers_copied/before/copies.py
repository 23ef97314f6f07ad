kept = []
