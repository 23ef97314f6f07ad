import enum


class Kind:
    A = 1


class Plain(enum.Enum):
    B = 2


ALL = [Kind.A]
BY_NAME = {"k": Kind.A, "p": Plain.B}
