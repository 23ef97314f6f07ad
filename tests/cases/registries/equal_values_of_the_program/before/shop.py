from hub import Cart

cart = Cart()
items = []
notes = []
