from itertools import count

numbers = count(1)
A = next(numbers)
B = next(numbers) * 10
