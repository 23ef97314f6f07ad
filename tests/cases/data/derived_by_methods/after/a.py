NAME = "ember"
TEXT = "ember red"
