import hub

NAME = "b"
