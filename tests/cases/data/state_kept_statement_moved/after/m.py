ADDED = 1

# The scores of the players.
scores = {
    "start": 0,  # nobody
}
count = 0
