PARTS = ['a', 'b']
