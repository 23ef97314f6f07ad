from pack.parts import Problem, Tool, problems
