grid = [[0] * 3] * 3
spare = [[1], [1]]
pair = ([2], [2])
by_name = dict.fromkeys("ab", [])
made_by_program = [[3], [3]]
