"""Goes."""

X = 1
