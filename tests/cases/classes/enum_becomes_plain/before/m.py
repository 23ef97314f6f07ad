import enum


class Kind(enum.Enum):
    A = 1


class Plain:
    B = 2


ALL = [Kind.A]
BY_NAME = {"k": Kind.A, "p": Plain.B}
