from m import Kind, Plain

MINE = (Kind.A, Plain.B)
