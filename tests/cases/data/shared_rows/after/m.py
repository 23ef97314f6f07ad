grid = [[0] * 3 for _ in range(3)]
spare = [[1]] * 2
pair = ([2],) * 2
by_name = {key: [] for key in "ab"}
made_by_program = [[3], [3]]
EXTRA = 1
