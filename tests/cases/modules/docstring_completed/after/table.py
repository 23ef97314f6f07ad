PARTS = ['a', 'b', 'c']
