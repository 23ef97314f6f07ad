from dataclasses import make_dataclass

P = make_dataclass("P", ["x"])
